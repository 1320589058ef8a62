package ieum.rehearsals;

import ieum.challenges.ChallengeFilter;
import ieum.challenges.ChallengeStatus;
import ieum.challenges.Challenges;
import ieum.forms.Answers;
import ieum.forms.Field;
import ieum.forms.FieldKind;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.CallKind;
import ieum.programs.CallView;
import ieum.programs.Programs;
import ieum.proposals.Attachments;
import ieum.proposals.Closings;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalText;
import ieum.proposals.ProposalView;
import ieum.proposals.Proposals;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How a made applicant writes its proposal, and sends it. */
@Component
class Drafting {
    private static final int READINESS = 6;

    private final Proposals proposals;
    private final Closings closings;
    private final Attachments attachments;
    private final Challenges challenges;
    private final Programs programs;
    private final Organizations organizations;
    private final Together together;

    Drafting(
            Proposals proposals,
            Closings closings,
            Attachments attachments,
            Challenges challenges,
            Programs programs,
            Organizations organizations,
            Together together) {
        this.proposals = proposals;
        this.closings = closings;
        this.attachments = attachments;
        this.challenges = challenges;
        this.programs = programs;
        this.organizations = organizations;
        this.together = together;
    }

    /** Of the applicant with this number, as far as its part goes. */
    void draft(RehearsalView rehearsal, CallView call, int number, MadeWords words) {
        var who = rehearsal.applicants().get(number - 1);
        var viewer = organizations.viewer(who.account());
        var id = start(call, number, viewer);
        var begun = proposals.get(id, viewer);
        if (who.part() == Part.UNFINISHED) {
            var title = new ProposalText(words.text("rehearsal.made.proposal", number), null, null, null, null);
            proposals.save(id, title, begun.version(), viewer);
            return;
        }
        proposals.save(id, text(number, words), answers(begun, call, words), begun.version(), viewer);
        begun.questions().content().asked(proposals.get(id, viewer).questions().answers()).stream()
                .filter(field -> field.kind() == FieldKind.FILE)
                .forEach(field -> attach(id, field, viewer, words));
        together.agree(rehearsal, call, id, number, words);
        if (who.part() == Part.AT_CLOSING) closings.choose(id, viewer);
    }

    void submit(CallView call, Viewer viewer) {
        going(call, viewer).ifPresent(id -> proposals.submit(id, viewer));
    }

    /** Applicants share the tracks evenly. */
    private ProposalId start(CallView call, int number, Viewer viewer) {
        if (call.kind() == CallKind.OPEN) {
            var tracks = programs.get(call.program()).tracks();
            return proposals.start(
                    call.id(), tracks.get((number - 1) % tracks.size()).centre(), viewer);
        }
        var published =
                new ChallengeFilter(null, call.program(), null, null, ChallengeStatus.PUBLISHED, null, null, null);
        var all = challenges.list(published, viewer, 1).rows();
        return proposals.start(all.get((number - 1) % all.size()).id(), viewer);
    }

    private Optional<ProposalId> going(CallView call, Viewer viewer) {
        if (call.kind() == CallKind.OPEN) return proposals.going(call.id(), viewer);
        var published =
                new ChallengeFilter(null, call.program(), null, null, ChallengeStatus.PUBLISHED, null, null, null);
        return challenges.list(published, viewer, 1).rows().stream()
                .flatMap(row -> proposals.going(row.id(), viewer).stream())
                .findFirst();
    }

    private static ProposalText text(int number, MadeWords words) {
        return new ProposalText(
                words.text("rehearsal.made.proposal", number),
                words.text("rehearsal.made.text"),
                words.text("rehearsal.made.text"),
                words.text("rehearsal.made.text"),
                READINESS);
    }

    private static Answers answers(ProposalView begun, CallView call, MadeWords words) {
        var day = call.closesAt().atZone(call.zone()).toLocalDate();
        return new MadeAnswers(
                        begun.questions().content(),
                        words.say("rehearsal.made.text"),
                        words.say("rehearsal.made.company"),
                        day)
                .all();
    }

    private void attach(ProposalId id, Field field, Viewer viewer, MadeWords words) {
        var file = new ByteArrayInputStream(words.say("rehearsal.made.text").getBytes(StandardCharsets.UTF_8));
        attachments.add(id, field.key(), "rehearsal.txt", file, viewer);
    }
}
