package bench;

import ieum.matching.BenchedNode;
import ieum.offers.Cooperation;
import ieum.offers.OfferKind;
import ieum.offers.OfferText;
import ieum.offers.OfferTrack;
import ieum.offers.OfferType;
import ieum.offers.Offers;
import ieum.organizations.OrganizationId;
import ieum.organizations.OrganizationText;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.ProgramId;
import ieum.shared.Language;
import ieum.shared.Text;
import ieum.shared.postgres.RowSecurity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/** Companies say something new through the portal's doors: who finds it, and when. */
class SuggestionChanges {
    static final int CHANGES = 20;

    /** Of the companies that {@link Data} makes, and which have said nothing of themselves yet. */
    private static final int FIRST = 31;

    private final Portal portal;
    private final BenchedNode other;
    private final Organizations organizations;
    private final Offers offers;
    private final BenchedNode node;
    private final RowSecurity security;
    private final ApplicationContext context;
    private final Random random = new Random();

    SuggestionChanges(Portal portal, BenchedNode other, ApplicationContext context) {
        this.portal = portal;
        this.other = other;
        this.context = context;
        organizations = context.getBean(Organizations.class);
        offers = context.getBean(Offers.class);
        node = BenchedNode.of(context);
        security = context.getBean(RowSecurity.class);
    }

    /**
     * @param found how many of the changes stood in the very next answer of the index that pages ask, here and on the other node
     * @param other the longest until the other node had read one that nobody asked it for, in milliseconds
     * @param asked the longest that the other node took for an answer right after a change
     */
    record Found(int found, double other, double asked) {}

    Found run() throws Exception {
        var found = 0;
        var followed = 0.0;
        var asked = 0.0;
        for (var n = 1; n <= CHANGES; n++) {
            var maker = (Viewer.Member) SuggestionsBench.viewer(FIRST + n + n / 9, context);
            // among so many made texts one is found by what nobody else says
            var unheard = new Text("sonderwort" + Integer.toString(random.nextInt(1 << 30), 36) + n, Language.EN);
            var wanted = wanted(n, unheard.original());
            as(maker, () -> revise(maker, wanted));
            var here = node.organizations(unheard, 20).contains(maker.of().value());
            var begun = System.nanoTime();
            var there = other.organizations(unheard, 20).contains(maker.of().value());
            asked = Math.max(asked, milliseconds(begun));
            if (here && there) found++;
            else
                System.out.printf(
                        "  change %d of company %s: found here %s, on the other node %s%n", n, maker.of(), here, there);

            var had = other.standing().entries();
            Thread.sleep(random.nextInt(1000));
            as(maker, () -> offer(wanted, maker));
            begun = System.nanoTime();
            while (other.standing().entries() == had) Thread.sleep(5);
            followed = Math.max(followed, milliseconds(begun));
        }
        return new Found(found, followed, asked);
    }

    private Text wanted(int challenge, String unheard) throws Exception {
        return portal.database()
                .sql(
                        "select title || '. ' || problem || ' ' || expected as said, title_language from challenge where id = ?")
                .param(SuggestionsBench.challenge(challenge).value())
                .query((row, number) -> new Text(
                        row.getString("said") + " " + unheard, Language.valueOf(row.getString("title_language"))))
                .single();
    }

    private void revise(Viewer.Member maker, Text profile) {
        var view = organizations.getToRevise(maker.of(), maker);
        var text = view.text();
        organizations.revise(
                maker.of(),
                new OrganizationText(
                        text.name(), Map.of(), text.kind(), text.country(), text.region(), text.website(), profile),
                view.version(),
                maker);
    }

    private void offer(Text text, Viewer.Member maker) {
        var offer = new OfferText(
                OfferKind.OFFER,
                OfferType.TECHNOLOGY,
                new Text("An offer", Language.EN),
                text,
                "artificial-intelligence",
                6,
                Set.of(Cooperation.PILOT),
                Instant.now().plus(90, ChronoUnit.DAYS),
                false,
                new OfferTrack(new ProgramId(Crowd.id("program 0")), new OrganizationId(Crowd.id("organization 1"))));
        offers.publish(offers.draft(offer, maker), maker);
    }

    private void as(Viewer viewer, Runnable act) {
        security.lookAs(viewer.onlooker());
        try {
            act.run();
        } finally {
            security.forget();
        }
    }

    private static double milliseconds(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }
}
