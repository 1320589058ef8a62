package ieum.pitches;

import ieum.accounts.AccountId;
import ieum.accounts.Accounts;
import ieum.events.EventId;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people say of pitches: jurors their scores, those present their interest. Saying it twice is saying it once. */
@Component
class PitchVotes {
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Organizations organizations;

    PitchVotes(JdbcClient jdbc, Accounts accounts, Organizations organizations) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.organizations = organizations;
    }

    record Score(PitchId pitch, AccountId by, ScoreView view) {}

    record Interest(PitchId pitch, AccountId by, String name) {}

    void score(PitchId pitch, AccountId by, int fit, int feasibility, int team, @Nullable Text note, Instant at) {
        jdbc.sql("""
                        insert into pitch_score (pitch_id, account_id, fit, feasibility, team, note, note_language, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (pitch_id, account_id) do update set fit = excluded.fit,
                            feasibility = excluded.feasibility, team = excluded.team, note = excluded.note,
                            note_language = excluded.note_language, at = excluded.at""")
                .params(Arrays.asList(
                        pitch.value(),
                        by.value(),
                        fit,
                        feasibility,
                        team,
                        note == null ? null : note.original(),
                        note == null ? null : note.language().name(),
                        at.atOffset(ZoneOffset.UTC)))
                .update();
    }

    List<Score> scores(EventId event) {
        var read = jdbc.sql("""
                        select s.* from pitch_score s join pitch p on p.id = s.pitch_id
                        where p.event_id = ? order by s.at, s.account_id""")
                .param(event.value())
                .query((row, number) -> new Score(
                        new PitchId(row.getObject("pitch_id", UUID.class)),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        new ScoreView("", row.getInt("fit"), row.getInt("feasibility"), row.getInt("team"), note(row))))
                .list();
        var people = accounts.all(read.stream().map(Score::by).distinct().toList());
        return read.stream()
                .map(score -> {
                    var person = people.get(score.by());
                    var view = score.view();
                    return new Score(
                            score.pitch(),
                            score.by(),
                            new ScoreView(
                                    person == null ? "" : person.name(),
                                    view.fit(),
                                    view.feasibility(),
                                    view.team(),
                                    view.note()));
                })
                .toList();
    }

    /** Whether it is new. */
    boolean interest(PitchId pitch, Viewer viewer, Instant at) {
        return jdbc.sql("""
                        insert into pitch_interest (pitch_id, account_id, organization_id, at) values (?, ?, ?::uuid, ?)
                        on conflict (pitch_id, account_id) do nothing""")
                        .params(Arrays.asList(
                                pitch.value(),
                                viewer.account().value(),
                                viewer.organization().map(OrganizationId::value).orElse(null),
                                at.atOffset(ZoneOffset.UTC)))
                        .update()
                == 1;
    }

    /** Whether there was any. */
    boolean withdraw(PitchId pitch, AccountId by) {
        return jdbc.sql("delete from pitch_interest where pitch_id = ? and account_id = ?")
                        .params(pitch.value(), by.value())
                        .update()
                == 1;
    }

    /** Each with the name of the organisation, or of the person where there is none. */
    List<Interest> interests(EventId event) {
        record Read(PitchId pitch, AccountId by, @Nullable OrganizationId organization) {}
        var read = jdbc.sql("""
                        select i.* from pitch_interest i join pitch p on p.id = i.pitch_id
                        where p.event_id = ? order by i.at, i.account_id""")
                .param(event.value())
                .query((row, number) -> {
                    var organization = row.getObject("organization_id", UUID.class);
                    return new Read(
                            new PitchId(row.getObject("pitch_id", UUID.class)),
                            new AccountId(row.getObject("account_id", UUID.class)),
                            organization == null ? null : new OrganizationId(organization));
                })
                .list();
        Map<OrganizationId, String> names = organizations.names(
                read.stream().map(Read::organization).filter(Objects::nonNull).collect(Collectors.toSet()));
        var people = accounts.all(read.stream().map(Read::by).distinct().toList());
        return read.stream()
                .map(one -> {
                    var person = people.get(one.by());
                    var own = person == null ? "" : person.name();
                    return new Interest(
                            one.pitch(),
                            one.by(),
                            one.organization() == null ? own : names.getOrDefault(one.organization(), own));
                })
                .toList();
    }

    boolean any(PitchId pitch) {
        return jdbc.sql("""
                        select exists (select 1 from pitch_score where pitch_id = ?)
                            or exists (select 1 from pitch_interest where pitch_id = ?)
                            or exists (select 1 from pitch where brief_id = ?)""")
                .params(pitch.value(), pitch.value(), pitch.value())
                .query(Boolean.class)
                .single();
    }

    private static @Nullable Text note(ResultSet row) throws SQLException {
        var note = row.getString("note");
        return note == null ? null : new Text(note, Language.valueOf(row.getString("note_language")));
    }
}
