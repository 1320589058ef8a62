package ieum.matching;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import ieum.concepts.Extractor;
import ieum.matching.ChangeFeed.News;
import ieum.matching.ChangeFeed.Place;
import ieum.matching.MatchIndex.Thing;
import ieum.shared.postgres.RowSecurity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the database for an index: as the portal, whoever looks, and only what was committed. */
@Component
class IndexReading {
    private static final Logger LOG = LoggerFactory.getLogger(IndexReading.class);

    private final ChangeFeed feed;
    private final MatchTexts texts;
    private final ObjectProvider<Extractor> extractor;
    private final RowSecurity security;
    private final TransactionTemplate committed;

    IndexReading(
            JdbcClient jdbc,
            ObjectProvider<Extractor> extractor,
            RowSecurity security,
            PlatformTransactionManager transactions) {
        this.feed = new ChangeFeed(jdbc);
        this.texts = new MatchTexts(jdbc);
        this.extractor = extractor;
        this.security = security;
        this.committed = new TransactionTemplate(transactions);
        committed.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Place now() {
        return asPortal(feed::now);
    }

    boolean reaches(Place place) {
        return asPortal(() -> feed.reaches(place));
    }

    int waiting(Place place, int most) {
        return asPortal(() -> feed.waiting(place, most));
    }

    News since(Place place) {
        return asPortal(() -> feed.since(place));
    }

    void trim() {
        asPortal(() -> {
            feed.trim();
            return true;
        });
    }

    FullReading begin(String taxonomy) {
        return asPortal(() -> {
            var kinds = texts.kinds();
            var total = kinds.stream().mapToInt(texts::count).sum();
            return new FullReading(this, taxonomy, new ArrayDeque<>(kinds), total);
        });
    }

    List<MatchText> after(String kind, @Nullable UUID last, int most) {
        return asPortal(() -> texts.after(kind, last, most));
    }

    /** All parts of these as they are now. */
    List<MatchText> of(String kind, Collection<UUID> subjects) {
        return asPortal(() -> texts.of(kind, subjects));
    }

    /** Everything at once. */
    void all(MatchIndex index) {
        var full = begin("");
        while (full.step(index)) {
            // goes on by itself
        }
    }

    /** These as they are now, some at a time; those that are not to be found any more go. */
    void read(Collection<Thing> things, MatchIndex index) {
        var known = asPortal(texts::kinds);
        things.stream()
                .filter(thing -> known.contains(thing.kind()))
                .collect(groupingBy(Thing::kind, mapping(Thing::subject, toList())))
                .forEach((kind, subjects) -> {
                    for (var from = 0; from < subjects.size(); from += FullReading.AT_ONCE) {
                        var some = subjects.subList(from, Math.min(subjects.size(), from + FullReading.AT_ONCE));
                        var read = asPortal(() -> texts.of(kind, some));
                        index.put(some.stream().map(one -> new Thing(kind, one)).toList(), entries(read));
                    }
                });
    }

    void put(List<MatchText> read, MatchIndex index) {
        index.put(
                read.stream()
                        .map(text -> new Thing(text.kind(), text.subject()))
                        .distinct()
                        .toList(),
                entries(read));
    }

    private List<Entry> entries(List<MatchText> read) {
        var entries = new ArrayList<Entry>();
        for (var text : read) entry(text).ifPresent(entries::add);
        return entries;
    }

    /** One that cannot be taken apart is missing, rather than that all others wait for it. */
    private Optional<Entry> entry(MatchText text) {
        try {
            return Optional.of(new Entry(text, extractor.getObject().of(text.texts())));
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            LOG.error("The text of {} could not be read, and is in no suggestion", text.id(), e);
            return Optional.empty();
        }
    }

    private <T> T asPortal(Supplier<T> work) {
        return committed.execute(status -> security.asPortal(work));
    }
}
