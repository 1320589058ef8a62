package ieum.meetings;

import ieum.accounts.AccountId;
import ieum.events.EventId;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.shared.Language;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those who meet others, as rows. */
@Component
class PartyRows {
    private static final String SELECT = """
            select p.*,
                (select count(*) from meeting_wish w join meeting_party o on o.id = w.to_id
                    where w.from_id = p.id and w.withdrawn_at is null and o.left_at is null) as made,
                (select count(*) from meeting_wish w join meeting_party o on o.id = w.from_id
                    where w.to_id = p.id and w.withdrawn_at is null and o.left_at is null) as received,
                (select count(*) from meeting_wish w join meeting_party o on o.id = w.from_id
                    where w.to_id = p.id and w.withdrawn_at is null and w.answer = 'OPEN' and o.left_at is null
                        and not exists (select from meeting_wish m where m.from_id = p.id and m.to_id = w.from_id
                            and m.withdrawn_at is null)) as unanswered
            from meeting_party p where\s""";

    private final JdbcClient jdbc;
    private final AbsenceRows absences;
    private final Organizations organizations;

    PartyRows(JdbcClient jdbc, AbsenceRows absences, Organizations organizations) {
        this.jdbc = jdbc;
        this.absences = absences;
        this.organizations = organizations;
    }

    /** Those who have not left, by name. */
    List<PartyView> of(EventId event) {
        return named(
                jdbc.sql(SELECT + "p.event_id = ? and p.left_at is null order by p.name, p.id")
                        .param(event.value())
                        .query((row, number) -> read(row))
                        .list(),
                absences.of(event));
    }

    Optional<PartyView> find(PartyId id) {
        return named(
                        jdbc.sql(SELECT + "p.id = ?")
                                .param(id.value())
                                .query((row, number) -> read(row))
                                .list(),
                        absences.of(id))
                .stream()
                .findFirst();
    }

    /** Whoever has left among them. */
    List<PartyView> of(EventId event, OrganizationId organization) {
        return named(
                jdbc.sql(
                                SELECT
                                        + "p.event_id = ? and p.organization_id = ? order by p.left_at nulls first, p.joined_at, p.id")
                        .params(event.value(), organization.value())
                        .query((row, number) -> read(row))
                        .list(),
                absences.of(event));
    }

    int count(EventId event) {
        return jdbc.sql("select count(*) from meeting_party where event_id = ? and left_at is null")
                .param(event.value())
                .query(Integer.class)
                .single();
    }

    PartyId add(EventId event, @Nullable OrganizationId organization, PartyText text, AccountId by, Instant at) {
        var id = PartyId.next();
        jdbc.sql("""
                        insert into meeting_party (id, event_id, organization_id, name, side, own_table, most, languages, joined_by,
                            joined_at, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?::text[], ?, ?, 0)""")
                .params(Arrays.asList(
                        id.value(),
                        event.value(),
                        organization == null ? null : organization.value(),
                        text.name(),
                        text.side().name(),
                        text.ownTable(),
                        text.most(),
                        names(text.languages()),
                        by.value(),
                        at.atOffset(ZoneOffset.UTC)))
                .update();
        absences.set(id, text.away());
        return id;
    }

    /** Whether it was still as it was read. */
    boolean revise(PartyId id, PartyText text, long version) {
        var revised = jdbc.sql("""
                        update meeting_party set name = ?, side = ?, own_table = ?, most = ?, languages = ?::text[],
                            version = version + 1
                        where id = ? and version = ?""")
                        .params(Arrays.asList(
                                text.name(),
                                text.side().name(),
                                text.ownTable(),
                                text.most(),
                                names(text.languages()),
                                id.value(),
                                version))
                        .update()
                == 1;
        if (revised) absences.set(id, text.away());
        return revised;
    }

    void leave(PartyId id, AccountId by, Instant at) {
        jdbc.sql(
                        "update meeting_party set left_by = ?, left_at = ?, version = version + 1 where id = ? and left_at is null")
                .params(by.value(), at.atOffset(ZoneOffset.UTC), id.value())
                .update();
    }

    void comeBack(PartyId id) {
        jdbc.sql("update meeting_party set left_by = null, left_at = null, version = version + 1 where id = ?")
                .param(id.value())
                .update();
    }

    private List<PartyView> named(List<PartyView> rows, Map<PartyId, Set<Instant>> absences) {
        var names = organizations.names(rows.stream()
                .map(PartyView::organization)
                .filter(Objects::nonNull)
                .toList());
        return rows.stream()
                .map(row -> {
                    var text = row.text();
                    var organization = row.organization();
                    return new PartyView(
                            row.id(),
                            row.event(),
                            organization,
                            organization == null ? row.name() : names.getOrDefault(organization, row.name()),
                            new PartyText(
                                    text.name(),
                                    text.side(),
                                    text.ownTable(),
                                    text.most(),
                                    text.languages(),
                                    absences.getOrDefault(row.id(), Set.of())),
                            row.made(),
                            row.received(),
                            row.unanswered(),
                            row.left(),
                            row.version());
                })
                .toList();
    }

    private static PartyView read(ResultSet row) throws SQLException {
        var organization = row.getObject("organization_id", UUID.class);
        return new PartyView(
                new PartyId(row.getObject("id", UUID.class)),
                new EventId(row.getObject("event_id", UUID.class)),
                organization == null ? null : new OrganizationId(organization),
                row.getString("name"),
                new PartyText(
                        row.getString("name"),
                        Side.valueOf(row.getString("side")),
                        row.getBoolean("own_table"),
                        row.getObject("most", Integer.class),
                        languages(row.getArray("languages")),
                        Set.of()),
                row.getInt("made"),
                row.getInt("received"),
                row.getInt("unanswered"),
                row.getTimestamp("left_at") != null,
                row.getLong("version"));
    }

    static Set<Language> languages(Array array) throws SQLException {
        var languages = EnumSet.noneOf(Language.class);
        for (var name : (String[]) array.getArray()) languages.add(Language.valueOf(name));
        return languages;
    }

    static String[] names(Set<Language> languages) {
        return languages.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
