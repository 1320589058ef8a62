package ieum.challenges;

import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who asked for the details of a challenge, was named, accepted the terms, and read them when. */
@Component
class Readers {
    private final JdbcClient jdbc;
    private final Organizations organizations;

    Readers(JdbcClient jdbc, Organizations organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    Access access(ChallengeId challenge, OrganizationId organization) {
        return jdbc.sql("""
                        select named_at is not null as named, accepted_at is not null as accepted
                        from challenge_access where challenge_id = ? and organization_id = ?""")
                .params(challenge.value(), organization.value())
                .query((row, number) -> row.getBoolean("accepted")
                        ? Access.OPEN
                        : row.getBoolean("named") ? Access.TERMS : Access.REQUESTED)
                .optional()
                .orElse(Access.NAMING);
    }

    /** Whether this is the first time: asking twice changes nothing. */
    boolean request(ChallengeId challenge, OrganizationId organization, Viewer viewer, Instant at) {
        return jdbc.sql("""
                        insert into challenge_access (challenge_id, organization_id, requested_by, requested_at)
                        values (?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                challenge.value(),
                                organization.value(),
                                viewer.account().value(),
                                utc(at))
                        .update()
                == 1;
    }

    boolean name(ChallengeId challenge, OrganizationId organization, Viewer viewer, Instant at) {
        return jdbc.sql("""
                        insert into challenge_access as known (challenge_id, organization_id, named_by, named_at)
                        values (?, ?, ?, ?)
                        on conflict (challenge_id, organization_id)
                        do update set named_by = excluded.named_by, named_at = excluded.named_at
                        where known.named_at is null""")
                        .params(
                                challenge.value(),
                                organization.value(),
                                viewer.account().value(),
                                utc(at))
                        .update()
                == 1;
    }

    boolean accept(ChallengeId challenge, OrganizationId organization, Viewer viewer, Instant at) {
        return jdbc.sql("""
                        update challenge_access set accepted_by = ?, accepted_at = ?
                        where challenge_id = ? and organization_id = ? and named_at is not null and accepted_at is null""")
                        .params(viewer.account().value(), utc(at), challenge.value(), organization.value())
                        .update()
                == 1;
    }

    void read(ChallengeId challenge, OrganizationId organization, Viewer viewer, Instant at) {
        jdbc.sql("insert into challenge_reading (challenge_id, organization_id, account_id, at) values (?, ?, ?, ?)")
                .params(
                        challenge.value(),
                        organization.value(),
                        viewer.account().value(),
                        utc(at))
                .update();
    }

    List<AccessView> all(ChallengeId challenge) {
        var rows = jdbc.sql("""
                        select a.*, (select count(*) from challenge_reading r
                            where r.challenge_id = a.challenge_id and r.organization_id = a.organization_id) as readings
                        from challenge_access a where challenge_id = ?
                        order by coalesce(requested_at, named_at), organization_id""")
                .param(challenge.value())
                .query((row, number) -> new AccessView(
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        "",
                        moment(row.getTimestamp("requested_at")),
                        moment(row.getTimestamp("named_at")),
                        moment(row.getTimestamp("accepted_at")),
                        row.getInt("readings")))
                .list();
        var names =
                organizations.names(rows.stream().map(AccessView::organization).toList());
        return rows.stream()
                .map(row -> new AccessView(
                        row.organization(),
                        names.getOrDefault(row.organization(), ""),
                        row.requestedAt(),
                        row.namedAt(),
                        row.acceptedAt(),
                        row.readings()))
                .toList();
    }

    private static @Nullable Instant moment(java.sql.@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static java.time.OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
