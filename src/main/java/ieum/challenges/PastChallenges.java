package ieum.challenges;

import ieum.concepts.Terms;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.CallView;
import ieum.programs.Calls;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.shared.Refused;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Challenges of earlier years. Nobody acts: nothing happens, nobody is told, and no place is taken. */
@Component
class PastChallenges {
    private static final UUID NOBODY = new UUID(0, 0);

    private final ChallengeRepository repository;
    private final Programs programs;
    private final Calls calls;
    private final Terms terms;
    private final JdbcClient jdbc;
    private final Clock clock;

    PastChallenges(
            ChallengeRepository repository, Programs programs, Calls calls, Terms terms, JdbcClient jdbc, Clock clock) {
        this.repository = repository;
        this.programs = programs;
        this.calls = calls;
        this.terms = terms;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<ChallengeId> add(List<HistoricChallenge> challenges, Viewer viewer) {
        for (var track : challenges.stream().map(Track::of).distinct().toList())
            if (!programs.oversight(track.program).mayBroker(track.centre, viewer))
                throw new Refused("import challenges into programme " + track.program);
        var of = new HashMap<ProgramId, CallView>();
        var numbers = numbers(challenges.size());
        var made = new ArrayList<Challenge>();
        for (var past : challenges) {
            var call = of.computeIfAbsent(past.program(), calls::forChallenges);
            var text = past.text();
            made.add(Challenge.historic(
                    numbers.get(made.size()),
                    call,
                    past.centre(),
                    past.owner(),
                    text,
                    ChallengeWords.of(text, terms),
                    clock.instant()));
        }
        return repository.saveAll(made).stream().map(Challenge::id).toList();
    }

    /** Those that took proposals at some time, in the tracks where the viewer may act. */
    List<BrokeredChallenge> brokered(Viewer viewer) {
        if (!viewer.brokers()) return List.of();
        var own = viewer.organization().map(OrganizationId::value).orElse(NOBODY);
        return jdbc.sql("""
                        select c.id, c.number, c.title, c.program_id, c.call_id, c.owner_id, c.centre_id, k.zone
                        from challenge c join call k on k.id = c.call_id join program p on p.id = c.program_id
                        where c.status in ('PUBLISHED', 'CLOSED') and (? or p.operator_id = ? or c.centre_id = ?)""")
                .params(viewer.administrator(), own, own)
                .query((row, number) -> new BrokeredChallenge(
                        new ChallengeId(row.getObject("id", UUID.class)),
                        row.getString("number"),
                        row.getString("title"),
                        new ProgramId(row.getObject("program_id", UUID.class)),
                        new CallId(row.getObject("call_id", UUID.class)),
                        new OrganizationId(row.getObject("owner_id", UUID.class)),
                        new OrganizationId(row.getObject("centre_id", UUID.class)),
                        ZoneId.of(row.getString("zone"))))
                .list();
    }

    private List<String> numbers(int count) {
        var year = clock.instant().atOffset(ZoneOffset.UTC).getYear();
        return jdbc.sql("select nextval('challenge_number') from generate_series(1, ?)")
                .param(count)
                .query((row, number) -> "CH-%d-%04d".formatted(year, row.getLong(1)))
                .list();
    }

    private record Track(ProgramId program, OrganizationId centre) {
        static Track of(HistoricChallenge challenge) {
            return new Track(challenge.program(), challenge.centre());
        }
    }
}
