package ieum.imports;

import ieum.concepts.LanguageDetection;
import ieum.imports.Problem.Why;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.proposals.HistoricProposal;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalStatus;
import ieum.proposals.Proposals;
import ieum.shared.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class ProposalRows implements RowsOf<HistoricProposal> {
    private final Proposals proposals;
    private final Targets targets;
    private final References references;
    private final LanguageDetection detection;

    ProposalRows(Proposals proposals, Targets targets, References references, LanguageDetection detection) {
        this.proposals = proposals;
        this.targets = targets;
        this.references = references;
        this.detection = detection;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.PROPOSALS;
    }

    @Override
    public Reading<HistoricProposal> reading(Table table, Viewer viewer) {
        var aims = targets.of(table.all("challenge"), viewer);
        var applicants = references.organizations(table.all("applicant"), viewer);
        return cells -> read(cells, aims, applicants);
    }

    @Override
    public List<UUID> add(List<HistoricProposal> rows, Viewer viewer) {
        return proposals.importHistoric(rows, viewer).stream()
                .map(ProposalId::value)
                .toList();
    }

    private Optional<HistoricProposal> read(
            Cells cells, Lookup<Targets.Target> targets, Lookup<OrganizationId> organizations) {
        var target = cells.oneOf("challenge", targets, Why.CHALLENGE_NOT_FOUND);
        var applicant = cells.oneOf("applicant", organizations, Why.ORGANIZATION_NOT_FOUND);
        var title = cells.required("title", Cells.LINE);
        var text = cells.required("text", Cells.TEXT);
        var language = cells.language();
        var status = cells.oneOf("status", ProposalStatus.HISTORIC, Why.STATUS_UNKNOWN);
        ZoneId zone = target.map(Targets.Target::zone).orElse(ZoneOffset.UTC);
        var submitted = cells.moment("submitted", zone, Moment.START_OF_DAY);
        if (cells.sound()) status.ifPresent(known -> check(cells, known, submitted));
        if (!cells.sound()) return Optional.empty();
        var in = language.orElseGet(() -> detection.detect(title + "\n" + text));
        var aim = target.orElseThrow();
        return Optional.of(new HistoricProposal(
                aim.program(),
                aim.call(),
                aim.challenge(),
                aim.owner(),
                aim.centre(),
                applicant.orElseThrow(),
                new Text(title, in),
                new Text(text, in),
                status.orElseThrow(),
                submitted.orElse(null)));
    }

    private static void check(Cells cells, ProposalStatus status, Optional<Instant> submitted) {
        if (status.allows(submitted.orElse(null))) return;
        cells.wrong("submitted", submitted.isEmpty() ? Why.SUBMITTED_MISSING : Why.SUBMITTED_DRAFT);
    }
}
