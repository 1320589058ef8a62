package ieum.proposals;

import ieum.challenges.ChallengeId;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.Text;

/** Valid proposals to start a test from. */
public class ProposalFixtures {
    private ProposalFixtures() {}

    public static ProposalText text(String title) {
        return new ProposalText(
                english(title),
                english("A summary to read first"),
                english("How it works"),
                english("Four weeks at the plant"),
                7);
    }

    public static ProposalId drafted(Proposals proposals, ChallengeId challenge, ProposalText text, Viewer applicant) {
        var id = proposals.start(challenge, applicant);
        proposals.save(id, text, proposals.get(id, applicant).version(), applicant);
        return id;
    }

    public static ProposalId submitted(
            Proposals proposals, ChallengeId challenge, ProposalText text, Viewer applicant) {
        var id = drafted(proposals, challenge, text, applicant);
        proposals.submit(id, applicant);
        return id;
    }

    public static Text english(String words) {
        return new Text(words, Language.EN);
    }
}
