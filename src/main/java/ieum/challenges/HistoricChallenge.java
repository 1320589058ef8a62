package ieum.challenges;

import ieum.organizations.OrganizationId;
import ieum.programs.ProgramId;
import ieum.shared.Text;
import java.text.BreakIterator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A challenge of earlier years as a centre's list has it; without a deadline, that of the call holds. */
public record HistoricChallenge(
        ProgramId program,
        OrganizationId centre,
        OrganizationId owner,
        Text title,
        Text problem,
        @Nullable Instant deadline) {
    private static final int LONGEST_SUMMARY = 400;

    /** Lists of earlier years do not say what was expected, or given: a dash stands for that in any language. */
    private static final String UNSAID = "—";

    /** Only its first sentence is for everyone; no readiness level was asked for. */
    ChallengeText text() {
        var unsaid = new Text(UNSAID, problem.language());
        return new ChallengeText(
                title,
                firstSentence().beginning(LONGEST_SUMMARY),
                problem,
                unsaid,
                unsaid,
                1,
                null,
                Disclosure.VERIFIED,
                null,
                deadline);
    }

    private Text firstSentence() {
        var sentences = BreakIterator.getSentenceInstance(problem.language().locale());
        sentences.setText(problem.original());
        return new Text(problem.original().substring(0, sentences.next()).strip(), problem.language());
    }
}
