package ieum.challenges;

import ieum.organizations.Viewer;
import ieum.programs.ProgramFixtures;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.shared.Language;
import ieum.shared.Text;

/** Valid things to start a test from. */
public class ChallengeFixtures {
    private ChallengeFixtures() {}

    public static ChallengeText text(String title) {
        return text(title, Disclosure.VERIFIED);
    }

    public static ChallengeText text(String title, Disclosure disclosure) {
        return new ChallengeText(
                english(title),
                english("Summary for everyone"),
                english("The inner problem"),
                english("The expected result"),
                english("A test site"),
                6,
                null,
                disclosure,
                disclosure == Disclosure.NAMED ? english("Keep it to yourselves") : null,
                null);
    }

    /** In a programme of its own, run by that centre. */
    public static ChallengeId drafted(
            Challenges challenges, Programs programs, ChallengeText text, Viewer.Member company, Viewer.Member centre) {
        return challenges.draft(program(programs, centre), centre.of(), text, company);
    }

    public static ChallengeId published(
            Challenges challenges, Programs programs, ChallengeText text, Viewer.Member company, Viewer.Member centre) {
        var id = drafted(challenges, programs, text, company, centre);
        challenges.offer(id, company);
        challenges.publish(id, centre);
        return id;
    }

    public static ProgramId program(Programs programs, Viewer.Member centre) {
        return programs.open(ProgramFixtures.program(null, centre.of()), ProgramFixtures.call(), centre);
    }

    private static Text english(String words) {
        return new Text(words, Language.EN);
    }
}
