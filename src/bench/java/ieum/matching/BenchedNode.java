package ieum.matching;

import ieum.concepts.Extractor;
import ieum.concepts.ExtractorVersion;
import ieum.shared.Text;
import ieum.shared.postgres.Scenes;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationContext;

/** A node's index as far as a measuring looks at it: that of the portal, or of another node that follows the same database. */
public class BenchedNode implements AutoCloseable {
    private final IndexKeeper keeper;
    private final Extractor extractor;
    private final ScheduledExecutorService schedule;

    private BenchedNode(IndexKeeper keeper, Extractor extractor, ScheduledExecutorService schedule) {
        this.keeper = keeper;
        this.extractor = extractor;
        this.schedule = schedule;
    }

    public static BenchedNode of(ApplicationContext portal) {
        return new BenchedNode(
                portal.getBean(IndexKeeper.class),
                portal.getBean(Extractor.class),
                Executors.newSingleThreadScheduledExecutor());
    }

    /** With a folder of its own, as often as the portal's. */
    public static BenchedNode another(Path data, ApplicationContext portal) {
        var keeper = new IndexKeeper(
                data,
                portal.getBean(IndexReading.class),
                portal.getBean(ExtractorVersion.class),
                portal.getBean(Scenes.class));
        var schedule = Executors.newSingleThreadScheduledExecutor();
        schedule.scheduleWithFixedDelay(keeper::follow, 0, 1, TimeUnit.SECONDS);
        return new BenchedNode(keeper, portal.getBean(Extractor.class), schedule);
    }

    public IndexStanding standing() {
        return keeper.standing();
    }

    /** Which organisations are found, as a page of this node would. */
    public List<UUID> organizations(Text query, int most) {
        var among =
                new Among(Set.of(PartnerRanking.ORGANIZATION), Set.of(), Instant.now(), List.of(), List.of(), Set.of());
        return keeper.ask(index -> index.best(extractor.of(List.of(query)), among, most)).stream()
                .map(hit -> hit.thing().subject())
                .toList();
    }

    /** The portal's own goes on. */
    @Override
    public void close() {
        schedule.shutdown();
        try {
            schedule.awaitTermination(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        keeper.destroy();
    }
}
