package ieum.challenges;

import ieum.concepts.Terms;
import ieum.shared.Text;
import java.util.ArrayList;
import java.util.List;

/** What a challenge is found by: to everyone, and to those who may read the details of most. */
record ChallengeWords(List<String> known, List<String> verified) {
    static ChallengeWords of(ChallengeText text, Terms terms) {
        var known = new ArrayList<Text>(text.opening());
        var details = text.details();
        if (text.disclosure() == Disclosure.EVERYONE) known.addAll(details);
        var verified = new ArrayList<>(known);
        if (text.disclosure() == Disclosure.VERIFIED) verified.addAll(details);
        return new ChallengeWords(terms.of(known), terms.of(verified));
    }
}
