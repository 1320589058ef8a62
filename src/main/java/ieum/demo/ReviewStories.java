package ieum.demo;

import ieum.forms.Answers;
import ieum.reviews.ReviewText;
import ieum.reviews.Rubric;
import ieum.reviews.Seat;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/** Reviews of company and centre, between a submission and the decision. A second one of a side is a colleague's. */
class ReviewStories {
    /** The keys of the usual criteria, in the order of the story's scores. */
    static final List<String> CRITERIA = List.of("need", "technology", "feasibility", "team");

    private static final int INVITED_DAYS_AGO = 150;

    private final Doors doors;
    private final Cast cast;
    private final ProgramStories programs;
    private final ProposalStories proposals;
    private final Tale tale;

    ReviewStories(Doors doors, Cast cast, ProgramStories programs, ProposalStories proposals, Tale tale) {
        this.doors = doors;
        this.cast = cast;
        this.programs = programs;
        this.proposals = proposals;
        this.tale = tale;
    }

    void plan(Timeline timeline) {
        for (var told : tale.proposals())
            for (int position = 0; position < told.reviews().size(); position++) plan(told, position, timeline);
        tale.proposals().stream()
                .flatMap(told -> IntStream.range(0, told.reviews().size())
                        .filter(position -> isSecond(told, position))
                        .mapToObj(position -> organization(told, position)))
                .distinct()
                .forEach(organization -> planColleague(organization, timeline));
    }

    private void plan(ToldProposal told, int position, Timeline timeline) {
        var what = "review %d of %s".formatted(position + 1, told.key());
        var days = programs.days(tale.challenge(told.challenge()).program());
        timeline.enter(
                days.ago(told.reviewedDaysAgo(position), what),
                what,
                () -> doors.reviews()
                        .submit(
                                proposals.id(told),
                                text(told.reviews().get(position)),
                                cast.of(reviewer(told, position))));
    }

    private void planColleague(String organization, Timeline timeline) {
        var days = programs.days(tale.programs().getFirst().key());
        var what = "reviewer of " + organization;
        timeline.enter(days.ago(INVITED_DAYS_AGO, what), what, () -> cast.inviteReviewer(organization));
    }

    private String reviewer(ToldProposal told, int position) {
        var organization = organization(told, position);
        return isSecond(told, position) ? Cast.reviewer(organization) : organization;
    }

    private String organization(ToldProposal told, int position) {
        var challenge = tale.challenge(told.challenge());
        return told.reviews().get(position).by() == Seat.COMPANY ? challenge.owner() : challenge.centre();
    }

    private static boolean isSecond(ToldProposal told, int position) {
        var by = told.reviews().get(position).by();
        return told.reviews().subList(0, position).stream().anyMatch(review -> review.by() == by);
    }

    /** The criteria of the usual rubric, in its order. */
    private static ReviewText text(ToldProposal.Review told) {
        var answers = new HashMap<String, List<String>>();
        for (int at = 0; at < CRITERIA.size(); at++)
            answers.put(CRITERIA.get(at), List.of(String.valueOf(told.scores().get(at))));
        answers.put(Rubric.COMMENT, List.of(told.comment()));
        return new ReviewText(new Answers(answers), told.language());
    }
}
