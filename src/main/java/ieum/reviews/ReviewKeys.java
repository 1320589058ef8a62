package ieum.reviews;

import ieum.organizations.Viewer;
import ieum.organizations.Viewer.Member;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.proposals.MoreKeys;
import ieum.shared.KeyWords;
import ieum.shared.search.Condition;
import ieum.shared.search.Key;
import ieum.shared.search.Key.Kind;
import ieum.shared.search.Value;
import ieum.shared.search.Value.Numbers;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How proposals were judged, for searching their list; only for those who see the judgements on the page of a proposal. */
@Component
class ReviewKeys implements MoreKeys {
    private static final String OF_IT = "review r where r.proposal_id = p.id";
    private static final String SCORE = "(select avg(r.score) from review r where r.proposal_id = p.id)";
    private static final String COUNT = "(select count(*) from " + OF_IT + ")";

    private final Programs programs;
    private final List<Key> keys;

    ReviewKeys(KeyWords words, Programs programs) {
        this.programs = programs;
        this.keys = List.of(
                words.key("score", "review.key.score", Kind.NUMBER),
                words.key("reviews", "review.key.reviews", Kind.NUMBER),
                words.me("reviewed", "review.key.reviewed"));
    }

    @Override
    public List<Key> keys(Viewer viewer) {
        var judges = viewer.staff()
                || (viewer instanceof Member member
                        && member.role().reviews()
                        && member.kind().demands())
                || !programs.overseen(viewer).isEmpty();
        return judges ? keys : List.of();
    }

    @Override
    public Condition condition(String key, Value value, Viewer viewer) {
        return switch (key) {
            case "score" -> Condition.numbers(known(SCORE, viewer), (Numbers) value);
            case "reviews" -> Condition.numbers(known(COUNT, viewer), (Numbers) value);
            default ->
                Condition.of(
                        "exists (select from " + OF_IT + " and r.reviewer_id = ?)",
                        viewer.account().value());
        };
    }

    /** Null for a proposal whose reviews the viewer does not see. Ids of ours are written out. */
    private String known(String fact, Viewer viewer) {
        return "case when " + seen(viewer) + " then " + fact + " end";
    }

    /** The same answer as {@link ReviewPolicy#maySeeOthers}, for many at once. */
    private String seen(Viewer viewer) {
        if (!(viewer instanceof Member member)) return String.valueOf(viewer.administrator());
        var own = "'" + member.of() + "'::uuid";
        var overseen = programs.overseen(viewer).stream()
                .map(ProgramId::toString)
                .sorted()
                .collect(Collectors.joining(","));
        var all = viewer.administrator() ? "true" : "p.program_id = any ('{" + overseen + "}'::uuid[])";
        if (viewer.writesFor(member.of())) all += " or p.centre_id = " + own;
        var mine = "r.reviewer_id = '" + member.account() + "'::uuid";
        if (member.role().reviews())
            all += " or (p.owner_id = " + own + " or p.centre_id = " + own
                    + ") and (p.status in ('ACCEPTED', 'DECLINED', "
                    + "'ENDED') or exists (select from " + OF_IT + " and " + mine + ") and not exists (select from "
                    + OF_IT
                    + " and not exists (select from review o where o.proposal_id = p.id and o.stage = r.stage and "
                    + mine.replace("r.", "o.") + ")))";
        return "p.submitted_at is not null and p.applicant_id <> " + own + " and not p.partners && array[" + own
                + "] and (" + all + ")";
    }
}
