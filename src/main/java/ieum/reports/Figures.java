package ieum.reports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Figures that open onto their rows. Who may see a programme's figures is asked of the programme first. */
@Service
@Transactional(readOnly = true)
public class Figures {
    private final JdbcClient jdbc;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param centre only this track's, or none for the whole programme */
    public Funnel funnel(UUID program, @Nullable UUID centre) {
        var address = "program=" + program + (centre == null ? "" : "&centre=" + centre);
        return jdbc.sql("""
                        select (select coalesce(sum(p.number), 0) from report_proposal_tally p where p.program_id = :program
                                    and (:centre::uuid is null or p.centre_id = :centre)) as submitted,
                               (select coalesce(sum(p.number), 0) from report_proposal_tally p where p.program_id = :program
                                    and p.status = 'ACCEPTED' and (:centre::uuid is null or p.centre_id = :centre)) as accepted,
                               (select count(*) from report_match m where m.program_id = :program
                                    and (:centre::uuid is null or m.centre_id = :centre)) as proposed,
                               (select count(*) from report_match m where m.program_id = :program and m.status = 'CONFIRMED'
                                    and (:centre::uuid is null or m.centre_id = :centre)) as confirmed""")
                .param("program", program)
                .param("centre", centre, java.sql.Types.OTHER)
                .query((row, number) -> new Funnel(List.of(
                        new Funnel.Stage(
                                "funnel.submitted", row.getInt("submitted"), "/proposals?received=true&" + address),
                        new Funnel.Stage(
                                "funnel.accepted", row.getInt("accepted"), "/proposals?status=ACCEPTED&" + address),
                        new Funnel.Stage("funnel.proposed", row.getInt("proposed"), "/matches?" + address),
                        new Funnel.Stage(
                                "funnel.confirmed", row.getInt("confirmed"), "/matches?status=CONFIRMED&" + address))))
                .single();
    }
}
