package ieum.demo;

import ieum.challenges.ChallengeStatus;
import ieum.challenges.Disclosure;
import ieum.shared.Language;
import ieum.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A challenge as {@code challenges.yaml} tells of it; the days are those since it was published, or got so far. */
record ToldChallenge(
        String key,
        String program,
        String centre,
        String owner,
        Language language,
        String title,
        String summary,
        String problem,
        String expected,
        String gives,
        int readiness,
        @Nullable Money budget,
        Disclosure disclosure,
        @Nullable String terms,
        List<String> named,
        List<String> accepted,
        ChallengeStatus state,
        int daysAgo) {
    int draftedDaysAgo() {
        return state == ChallengeStatus.DRAFT ? daysAgo : offeredDaysAgo() + 1 + Days.varied(key + " drafted", 4);
    }

    int offeredDaysAgo() {
        return state == ChallengeStatus.OFFERED ? daysAgo : daysAgo + 1 + Days.varied(key + " offered", 2);
    }

    /** From when on it may be answered: in a closed circle, once the terms are accepted. */
    int openDaysAgo() {
        return disclosure == Disclosure.NAMED ? daysAgo - 2 : daysAgo;
    }
}
