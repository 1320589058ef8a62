package ieum.proposals;

import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Puts the lines together of which figures are the sums. Several nodes may do so at once: each takes lines that no other has. */
@Component
class Tally {
    private static final int LINES = 50;

    private final JdbcClient jdbc;

    Tally(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a track and status that are many; whoever reads meanwhile sees either all lines or their sum. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void putTogether() {
        jdbc.sql("""
                        with taken as (
                            delete from proposal_tally where ctid = any (array(
                                select t.ctid from proposal_tally t join (
                                    select program_id, centre_id, status from proposal_tally group by 1, 2, 3 having count(*) > ?) many
                                using (program_id, centre_id, status) for update of t skip locked))
                            returning *)
                        insert into proposal_tally
                        select program_id, centre_id, status, sum(change) from taken group by 1, 2, 3 having sum(change) <> 0""").param(LINES).update();
    }
}
