package ieum.programs;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.programs.Participations.Taking;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Quotas. A place is held by an organisation in a track, on one side, once; the programme's own limit counts distinct
 * organisations over all tracks. Whoever takes one first locks the programme's row, so two at once are two in a row.
 */
@Component
class Places {
    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a new place was taken; false where the organisation holds it already. */
    boolean take(ProgramId program, OrganizationId centre, Side side, OrganizationId organization, Instant at) {
        var limits = limits(program, centre, side);
        return switch (tryToTake(limits, program, centre, side, organization, at)) {
            case TAKEN -> true;
            case HELD_ALREADY -> false;
            case TRACK_FULL -> throw new Clash("program.full.centre." + side, Objects.requireNonNull(limits.ofTrack));
            case PROGRAM_FULL -> throw new Clash("program.full." + side, Objects.requireNonNull(limits.ofProgram));
        };
    }

    /** The same for whoever has something else to do where there is none left. */
    Taking tryToTake(ProgramId program, OrganizationId centre, Side side, OrganizationId organization, Instant at) {
        return tryToTake(limits(program, centre, side), program, centre, side, organization, at);
    }

    private Taking tryToTake(
            Limits limits,
            ProgramId program,
            OrganizationId centre,
            Side side,
            OrganizationId organization,
            Instant at) {
        if (holds(program, centre, side, organization)) return Taking.HELD_ALREADY;
        if (limits.ofTrack != null && taken(program, centre, side) >= limits.ofTrack) return Taking.TRACK_FULL;
        if (limits.ofProgram != null
                && !holdsAnywhere(program, side, organization)
                && takenInAll(program, side) >= limits.ofProgram) return Taking.PROGRAM_FULL;
        jdbc.sql("""
                        insert into participation (program_id, centre_id, side, organization_id, since)
                        values (?, ?, ?, ?, ?)""")
                .params(program.value(), centre.value(), side.name(), organization.value(), at.atOffset(ZoneOffset.UTC))
                .update();
        return Taking.TAKEN;
    }

    /** From now on until the transaction ends, nobody else takes or gives back a place of this programme. */
    void hold(ProgramId program) {
        jdbc.sql("select id from program where id = ? for no key update")
                .param(program.value())
                .query(UUID.class)
                .single();
    }

    /** Whether it was held at all. */
    boolean giveBack(HeldPlace place, Text reason, AccountId by, Instant at) {
        return jdbc.sql("""
                        with given as (
                            delete from participation
                            where program_id = ? and centre_id = ? and side = ? and organization_id = ?
                            returning program_id, centre_id, side, organization_id, since)
                        insert into ended_participation (
                            program_id, centre_id, side, organization_id, since, ended_at, ended_by, reason, reason_language)
                        select given.*, greatest(?, since), ?, ?, ? from given""")
                        .params(
                                place.program().value(),
                                place.centre().value(),
                                place.side().name(),
                                place.organization().value(),
                                at.atOffset(ZoneOffset.UTC),
                                by.value(),
                                reason.original(),
                                reason.language().name())
                        .update()
                > 0;
    }

    List<PastParticipant> past(ProgramId program) {
        return jdbc.sql("""
                        select centre_id, side, organization_id, since, ended_at, ended_by, reason, reason_language
                        from ended_participation where program_id = ? order by ended_at desc, id desc""")
                .param(program.value())
                .query((row, number) -> new PastParticipant(
                        new OrganizationId(row.getObject("centre_id", UUID.class)),
                        Side.valueOf(row.getString("side")),
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        row.getTimestamp("since").toInstant(),
                        row.getTimestamp("ended_at").toInstant(),
                        new AccountId(row.getObject("ended_by", UUID.class)),
                        new Text(row.getString("reason"), Language.valueOf(row.getString("reason_language")))))
                .list();
    }

    /** How many are taken, by centre and side. */
    Map<Place, Integer> taken(ProgramId program) {
        return jdbc
                .sql("""
                        select centre_id, side, count(*) as taken from participation
                        where program_id = ? group by centre_id, side""")
                .param(program.value())
                .query((row, number) -> Map.entry(
                        new Place(
                                new OrganizationId(row.getObject("centre_id", UUID.class)),
                                Side.valueOf(row.getString("side"))),
                        row.getInt("taken")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    int takenInAll(ProgramId program, Side side) {
        return jdbc.sql("select count(distinct organization_id) from participation where program_id = ? and side = ?")
                .params(program.value(), side.name())
                .query(Integer.class)
                .single();
    }

    List<Participant> participants(ProgramId program) {
        return jdbc.sql("""
                        select centre_id, side, organization_id, since from participation
                        where program_id = ? order by side, since, organization_id""").param(program.value()).query(Places::participant).list();
    }

    /** The programmes in which it takes part, or did. */
    Map<OrganizationId, Set<ProgramId>> alumniOf(Collection<OrganizationId> organizations) {
        var ids = organizations.stream().map(OrganizationId::value).toArray(UUID[]::new);
        var alumni = new HashMap<OrganizationId, Set<ProgramId>>();
        jdbc.sql("""
                        select organization_id, program_id from participation where organization_id = any (?)
                        union select organization_id, program_id from ended_participation where organization_id = any (?)""").params(ids, ids).query(row -> {
            alumni.computeIfAbsent(
                            new OrganizationId(row.getObject("organization_id", UUID.class)), one -> new HashSet<>())
                    .add(new ProgramId(row.getObject("program_id", UUID.class)));
        });
        return alumni;
    }

    /** A side of a track. */
    record Place(OrganizationId centre, Side side) {}

    private record Limits(
            @Nullable Integer ofProgram, @Nullable Integer ofTrack) {}

    private Limits limits(ProgramId program, OrganizationId centre, Side side) {
        var column = side == Side.DEMAND ? "demand_places" : "startup_places";
        return jdbc.sql("select p." + column + " as program_limit, t." + column + " as track_limit from program p "
                        + "join program_track t on t.program_id = p.id and t.centre_id = ? "
                        + "where p.id = ? for no key update of p")
                .params(centre.value(), program.value())
                .query((row, number) -> new Limits(
                        row.getObject("program_limit", Integer.class), row.getObject("track_limit", Integer.class)))
                .single();
    }

    boolean holds(ProgramId program, OrganizationId centre, Side side, OrganizationId organization) {
        return jdbc.sql("""
                        select exists (select 1 from participation
                        where program_id = ? and centre_id = ? and side = ? and organization_id = ?)""")
                .params(program.value(), centre.value(), side.name(), organization.value())
                .query(Boolean.class)
                .single();
    }

    private boolean holdsAnywhere(ProgramId program, Side side, OrganizationId organization) {
        return jdbc.sql("""
                        select exists (select 1 from participation
                        where program_id = ? and side = ? and organization_id = ?)""")
                .params(program.value(), side.name(), organization.value())
                .query(Boolean.class)
                .single();
    }

    int taken(ProgramId program, OrganizationId centre, Side side) {
        return jdbc.sql("select count(*) from participation where program_id = ? and centre_id = ? and side = ?")
                .params(program.value(), centre.value(), side.name())
                .query(Integer.class)
                .single();
    }

    private static Participant participant(ResultSet row, int number) throws SQLException {
        return new Participant(
                new OrganizationId(row.getObject("centre_id", UUID.class)),
                Side.valueOf(row.getString("side")),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getTimestamp("since").toInstant());
    }
}
