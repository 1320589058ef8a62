package ieum.proposals;

import ieum.challenges.ChallengeId;
import ieum.challenges.Challenges;
import ieum.files.Files;
import ieum.forms.Answers;
import ieum.forms.FormContent;
import ieum.forms.FormVersion;
import ieum.forms.Forms;
import ieum.forms.Mentions;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.Calls;
import ieum.shared.Deadline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a proposal shows of the modules below it. */
@Component
class ProposalViews {
    private final Challenges challenges;
    private final Calls calls;
    private final Organizations organizations;
    private final Files files;
    private final Forms forms;
    private final Mentions mentions;
    private final PartnerRows partners;
    private final Veil veil;

    ProposalViews(
            Challenges challenges,
            Calls calls,
            Organizations organizations,
            Files files,
            Forms forms,
            Mentions mentions,
            PartnerRows partners,
            Veil veil) {
        this.challenges = challenges;
        this.calls = calls;
        this.organizations = organizations;
        this.files = files;
        this.forms = forms;
        this.mentions = mentions;
        this.partners = partners;
        this.veil = veil;
    }

    ProposalView of(Proposal proposal) {
        var aim = proposal.aim();
        var call = calls.get(aim.call());
        var frame = aim.challenge() == null ? null : challenges.frame(aim.challenge());
        return new ProposalView(
                proposal.id(),
                aim.program(),
                aim.call(),
                aim.challenge(),
                frame == null ? null : frame.title(),
                call.title(),
                aim.owner(),
                aim.centre(),
                proposal.applicant(),
                organizations.names(List.of(proposal.applicant())).getOrDefault(proposal.applicant(), ""),
                proposal.partners(),
                proposal.text(),
                mentioning(questions(proposal)),
                files.all(proposal.files()),
                proposal.status(),
                proposal.receipt(),
                proposal.submittedAt(),
                proposal.historic(),
                proposal.history(),
                proposal.savedAt(),
                calls.deadline(aim.call(), proposal.applicant(), frame == null ? null : frame.deadline()),
                call.zone(),
                proposal.version(),
                false);
    }

    /** The same as far as this viewer may know who applies. */
    ProposalView of(Proposal proposal, Viewer viewer) {
        var view = of(proposal);
        return veil.hides(proposal, viewer) ? view.withoutNames() : view;
    }

    Deadline deadline(Proposal proposal) {
        var aim = proposal.aim();
        var earlier = aim.challenge() == null
                ? null
                : challenges.frame(aim.challenge()).deadline();
        return calls.deadline(aim.call(), proposal.applicant(), earlier);
    }

    boolean isOpen(ChallengeId challenge) {
        return challenges.frame(challenge).isOpen();
    }

    String fingerprint(Proposal proposal) {
        var form = proposal.asked().form();
        var answers = proposal.answers();
        return fingerprint(
                proposal, form == null ? answers : forms.version(form).content().relevant(answers));
    }

    String fingerprint(Proposal proposal, Answers answers) {
        return Fingerprint.of(
                proposal.text(),
                proposal.asked().form(),
                answers,
                proposal.partners().isEmpty() && proposal.funders().isEmpty() ? List.of() : partners.of(proposal.id()),
                files.all(proposal.files()));
    }

    boolean isComplete(Proposal proposal) {
        var questions = questions(proposal);
        return proposal.text().missing(questions.usual()).isEmpty()
                && questions.problems().isEmpty();
    }

    Questionnaire questions(Proposal proposal) {
        var form = proposal.asked().form();
        var content = form == null ? FormContent.empty() : forms.version(form).content();
        var filed = new LinkedHashMap<String, String>();
        for (var attached : proposal.attached())
            if (attached.question() != null) filed.put(attached.file().toString(), attached.question());
        return new Questionnaire(
                proposal.asked().usual(),
                form,
                content,
                proposal.answers(),
                content.problems(proposal.answers(), Set.copyOf(filed.values())),
                filed,
                Map.of());
    }

    /** What was typed, with the organisations and fields of technology that it means. */
    Answers found(Proposal proposal, Answers given) {
        return mentions.find(content(proposal.asked()), proposal.answers(), given);
    }

    /** What it is found by beside the words: its fields of technology in every language. */
    List<String> concepts(Questionnaire questions) {
        return mentions.labels(questions.content(), questions.answers());
    }

    private Questionnaire mentioning(Questionnaire questions) {
        return questions.mentioning(mentions.organizations(questions.content(), questions.answers()));
    }

    /** What a proposal to this call is asked that begins now. */
    Asked asked(CallId call) {
        var questions = calls.get(call).text().questions();
        var form = questions.form() == null ? Optional.<FormVersion>empty() : forms.latest(questions.form());
        return new Asked(
                questions.usual() || form.isEmpty(), form.map(FormVersion::id).orElse(null));
    }

    /** Where the call asks something else by now, what would change. */
    Optional<NewQuestions> newer(Proposal proposal) {
        var now = asked(proposal.aim().call());
        if (now.equals(proposal.asked())) return Optional.empty();
        var before = content(proposal.asked());
        var after = content(now);
        return Optional.of(new NewQuestions(before, after, after.since(before)));
    }

    private FormContent content(Asked asked) {
        return asked.form() == null
                ? FormContent.empty()
                : forms.version(asked.form()).content();
    }

    boolean filesIntact(Proposal proposal) {
        return proposal.files().stream().allMatch(files::intact);
    }
}
