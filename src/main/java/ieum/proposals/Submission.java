package ieum.proposals;

import ieum.concepts.Terms;
import ieum.organizations.Organizations;
import ieum.organizations.TieKind;
import ieum.organizations.Viewer;
import ieum.programs.CallParts;
import ieum.shared.Clash;
import ieum.shared.Text;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a proposal needs to be received, and what receiving it means. Whether it comes in time is asked before. */
@Component
class Submission {
    private final ProposalRepository repository;
    private final ProposalViews views;
    private final PartnerRows partners;
    private final CallParts parts;
    private final Gates gates;
    private final Organizations organizations;
    private final Terms terms;
    private final JdbcClient jdbc;
    private final Clock clock;

    Submission(
            ProposalRepository repository,
            ProposalViews views,
            PartnerRows partners,
            CallParts parts,
            Gates gates,
            Organizations organizations,
            Terms terms,
            JdbcClient jdbc,
            Clock clock) {
        this.repository = repository;
        this.views = views;
        this.partners = partners;
        this.parts = parts;
        this.gates = gates;
        this.organizations = organizations;
        this.terms = terms;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** For the first time; held alone by whoever calls. */
    Receipt receive(Proposal proposal, Viewer viewer) {
        var questions = views.questions(proposal);
        if (!proposal.text().missing(questions.usual()).isEmpty()
                || !questions.problems().isEmpty()) throw new Clash("proposal.incomplete");
        checkTogether(proposal);
        var found = gates.checkMaySubmit(proposal, viewer);
        var at = clock.instant();
        var answers = questions.content().relevant(questions.answers());
        var receipt = new Receipt(number(), at, views.fingerprint(proposal, answers));
        proposal.submit(receipt, answers, terms(proposal, questions), viewer.account());
        repository.save(proposal);
        gates.keep(proposal.id(), found);
        var owner = proposal.aim().owner();
        if (owner != null)
            organizations.recordTie(proposal.applicant(), owner, TieKind.PROPOSAL, "proposal " + receipt.number());
        return receipt;
    }

    /** What keeps a draft from being submitted as it stands, as a message key; being late is another matter. */
    Optional<String> hindered(Proposal proposal) {
        if (!views.isComplete(proposal)) return Optional.of("proposal.incomplete");
        var together = together(proposal);
        if (together.isPresent()) return together;
        var challenge = proposal.aim().challenge();
        if (challenge != null && !views.isOpen(challenge)) return Optional.of("proposal.closed");
        return gates.maySubmit(proposal) ? Optional.empty() : Optional.of("eligibility.notEligible");
    }

    void checkTogether(Proposal proposal) {
        together(proposal).ifPresent(what -> {
            throw new Clash(what);
        });
    }

    /** Where several propose: all have joined and agree to this, and every funder's part is somebody's. */
    Optional<String> together(Proposal proposal) {
        var all = partners.of(proposal.id());
        var funded = parts.of(proposal.aim().call());
        if (!funded.stream()
                .allMatch(part -> all.stream()
                        .anyMatch(
                                partner -> Objects.equals(partner.contribution().part(), part.number()))))
            return Optional.of("part.notAllTaken");
        if (all.isEmpty()) return Optional.empty();
        var standing = views.fingerprint(proposal);
        return all.stream().allMatch(partner -> partner.joined() && partner.agrees(standing))
                ? Optional.empty()
                : Optional.of("partner.notAllAgree");
    }

    /** What it is found by. */
    List<String> terms(Proposal proposal, Questionnaire questions) {
        var found = new TreeSet<>(ownTerms(proposal, questions));
        found.addAll(
                terms.ofNames(organizations.names(List.of(proposal.applicant())).values()));
        return List.copyOf(found);
    }

    /** The same without the name of who applies, and without what else tells it. */
    List<String> ownTerms(Proposal proposal) {
        return ownTerms(proposal, views.questions(proposal).withoutNames());
    }

    private List<String> ownTerms(Proposal proposal, Questionnaire questions) {
        var found = new TreeSet<>(terms.of(texts(proposal.text(), questions)));
        found.addAll(terms.ofNames(views.concepts(questions)));
        return List.copyOf(found);
    }

    private static List<Text> texts(ProposalText text, Questionnaire questions) {
        var texts = new ArrayList<>(text.texts());
        var language = texts.getFirst().language();
        for (var field : questions.content().asked(questions.answers()))
            if (field.kind().hasLength()
                    && !questions.answers().first(field.key()).isBlank())
                texts.add(new Text(questions.answers().first(field.key()), language));
        return texts;
    }

    private String number() {
        var number =
                jdbc.sql("select nextval('proposal_number')").query(Long.class).single();
        return "P-%d-%06d".formatted(clock.instant().atOffset(ZoneOffset.UTC).getYear(), number);
    }
}
