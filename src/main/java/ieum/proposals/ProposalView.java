package ieum.proposals;

import ieum.challenges.ChallengeId;
import ieum.files.StoredFile;
import ieum.forms.Answers;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.ProgramId;
import ieum.shared.Deadline;
import ieum.shared.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as pages and other modules see it. One from a list of earlier years may be submitted without a receipt.
 *
 * @param veiled whether who applies is kept from the viewer, while it is judged double-blind
 */
public record ProposalView(
        ProposalId id,
        ProgramId program,
        CallId call,
        @Nullable ChallengeId challenge,
        @Nullable Text challengeTitle,
        Text callTitle,
        @Nullable OrganizationId owner,
        OrganizationId centre,
        OrganizationId applicant,
        String applicantName,
        List<OrganizationId> partners,
        ProposalText text,
        Questionnaire questions,
        List<StoredFile> files,
        ProposalStatus status,
        @Nullable Receipt receipt,
        @Nullable Instant submittedAt,
        boolean historic,
        List<ProposalStep> history,
        Instant savedAt,
        Deadline due,
        ZoneId zone,
        long version,
        boolean veiled) {
    /** What it is called in trails and lists, however little was written yet. */
    public String name() {
        if (text.title() != null) return text.title().original();
        return (challengeTitle == null ? callTitle : challengeTitle).original();
    }

    /** Whether it is the viewer's own, alone or together with others. */
    public boolean appliedBy(Viewer viewer) {
        return viewer.belongsTo(applicant) || partners.stream().anyMatch(viewer::belongsTo);
    }

    /** Whether it is a change of what was submitted, which counts until the change is submitted. */
    public boolean isRevision() {
        return status == ProposalStatus.DRAFT && receipt != null;
    }

    /** Whether another version took the place of what was submitted. */
    public boolean wasRevised() {
        return IntStream.range(1, history.size()).anyMatch(this::revisedAt);
    }

    /** Whether that step of its history is that of another version. */
    public boolean revisedAt(int step) {
        return step > 0
                && history.get(step).status() == ProposalStatus.SUBMITTED
                && history.get(step - 1).status() == ProposalStatus.SUBMITTED;
    }

    /** The names of the fields that are still empty. */
    public List<String> missing() {
        return text.missing(questions.usual());
    }

    /** Whether it could be submitted as it stands. */
    public boolean complete() {
        return missing().isEmpty() && questions.problems().isEmpty();
    }

    /** The same with what was written at another time. */
    ProposalView with(ProposalText text, Answers answers) {
        return new ProposalView(
                id,
                program,
                call,
                challenge,
                challengeTitle,
                callTitle,
                owner,
                centre,
                applicant,
                applicantName,
                partners,
                text,
                new Questionnaire(
                        questions.usual(),
                        questions.form(),
                        questions.content(),
                        answers,
                        List.of(),
                        questions.filed(),
                        Map.of()),
                files,
                status,
                receipt,
                submittedAt,
                historic,
                history,
                savedAt,
                due,
                zone,
                version,
                veiled);
    }

    /** The same for whoever may not know who applies: nothing is left that differs between one applicant and another. */
    ProposalView withoutNames() {
        return new ProposalView(
                id,
                program,
                call,
                challenge,
                challengeTitle,
                callTitle,
                owner,
                centre,
                Veil.SOMEBODY,
                "",
                List.of(),
                text,
                questions.withoutNames(),
                StoredFile.nameless(questions.visible(files)),
                status,
                receipt == null ? null : new Receipt(receipt.number(), receipt.at(), ""),
                submittedAt,
                historic,
                history.stream().map(ProposalStep::withoutNames).toList(),
                savedAt,
                due,
                zone,
                version,
                true);
    }

    /** As announced, or as extended for this applicant. */
    public Instant deadline() {
        return due.at();
    }
}
