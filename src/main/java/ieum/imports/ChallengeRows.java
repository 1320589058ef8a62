package ieum.imports;

import ieum.challenges.ChallengeId;
import ieum.challenges.Challenges;
import ieum.challenges.HistoricChallenge;
import ieum.concepts.LanguageDetection;
import ieum.imports.Problem.Why;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.programs.BrokeredCall;
import ieum.programs.Calls;
import ieum.programs.ProgramId;
import ieum.shared.Text;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class ChallengeRows implements RowsOf<HistoricChallenge> {
    private final Challenges challenges;
    private final Calls calls;
    private final References references;
    private final LanguageDetection detection;

    ChallengeRows(Challenges challenges, Calls calls, References references, LanguageDetection detection) {
        this.challenges = challenges;
        this.calls = calls;
        this.references = references;
        this.detection = detection;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.CHALLENGES;
    }

    @Override
    public Reading<HistoricChallenge> reading(Table table, Viewer viewer) {
        var programs = new Lookup<BrokeredCall>(Map.of());
        var known = new HashSet<ProgramId>();
        for (var call : calls.brokered(viewer))
            if (known.add(call.program())) programs.add(call.program().value(), call, List.of(call.programName()));
        var owners = references.organizations(table.all("owner"), viewer);
        return cells -> read(cells, programs, owners);
    }

    @Override
    public List<UUID> add(List<HistoricChallenge> rows, Viewer viewer) {
        return challenges.importHistoric(rows, viewer).stream()
                .map(ChallengeId::value)
                .toList();
    }

    private Optional<HistoricChallenge> read(
            Cells cells, Lookup<BrokeredCall> calls, Lookup<OrganizationId> organizations) {
        var call = cells.oneOf("program", calls, Why.PROGRAM_NOT_FOUND);
        var owner = cells.oneOf("owner", organizations, Why.ORGANIZATION_NOT_FOUND);
        var title = cells.required("title", Cells.LINE);
        var problem = cells.required("problem", Cells.TEXT);
        var language = cells.language();
        // whether it is a date at all does not depend on the zone
        ZoneId zone = call.map(BrokeredCall::zone).orElse(ZoneOffset.UTC);
        var deadline = cells.moment("deadline", zone, Moment.END_OF_DAY);
        if (!cells.sound()) return Optional.empty();
        var in = language.orElseGet(() -> detection.detect(title + "\n" + problem));
        return Optional.of(new HistoricChallenge(
                call.orElseThrow().program(),
                call.orElseThrow().centre(),
                owner.orElseThrow(),
                new Text(title, in),
                new Text(problem, in),
                deadline.orElse(null)));
    }
}
