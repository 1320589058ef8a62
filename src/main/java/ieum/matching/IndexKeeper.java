package ieum.matching;

import ieum.concepts.ExtractorVersion;
import ieum.shared.postgres.Scenes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * This node's index, in a folder of its own, which follows the database. Whoever asks it has read what was committed before. It
 * begins again by itself where the folder is gone, is of another database, engine or taxonomy, or stayed behind too long.
 */
@Component
class IndexKeeper implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final long PATIENCE_MS = 2_000;
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(10);

    /** A page does as much itself, rather than leave it to what runs beside. */
    private static final int SOON = 2_000;

    private final Path folder;
    private final IndexReading reading;
    private final ExtractorVersion version;
    private final Scenes scenes;
    private final ReentrantLock writing = new ReentrantLock(true);
    private @Nullable FollowingIndex current;

    IndexKeeper(@Value("${ieum.data}") Path data, IndexReading reading, ExtractorVersion version, Scenes scenes) {
        this.folder = data.resolve("index");
        this.reading = reading;
        this.version = version;
        this.scenes = scenes;
    }

    <T> T ask(Function<MatchIndex, T> question) {
        if (scenes.playing()) return played(question);
        try {
            return question.apply(caughtUp().index());
        } catch (AlreadyClosedException e) {
            // its folder went meanwhile, and it is begun again
            return question.apply(caughtUp().index());
        }
    }

    /** As it stands, for whoever asked it already for the same page. */
    <T> T askAgain(Function<MatchIndex, T> question) {
        if (scenes.playing()) return played(question);
        try {
            return question.apply(opened().index());
        } catch (AlreadyClosedException e) {
            return ask(question);
        }
    }

    /** How far it is, as it stands. */
    IndexStanding standing() {
        return opened().standing(version.now());
    }

    @Scheduled(fixedDelay = 1, initialDelay = 3, timeUnit = TimeUnit.SECONDS)
    void follow() {
        var more = true;
        // between two steps pages have their turn
        while (more) {
            writing.lock();
            try {
                var following = opened();
                more = following.step(version.now());
                following.commitAfter(BETWEEN_COMMITS);
            } catch (UncheckedIOException e) {
                LOG.warn("The index in {} is begun again", folder, e);
                giveUp();
                more = false;
            } catch (AlreadyClosedException e) {
                // somebody saw before that its folder is gone; the next time it is begun again
                more = false;
            } finally {
                writing.unlock();
            }
        }
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void trim() {
        reading.trim();
    }

    @Override
    public void destroy() {
        writing.lock();
        try {
            if (current != null) current.close();
            current = null;
        } finally {
            writing.unlock();
        }
    }

    private FollowingIndex caughtUp() {
        try {
            if (!writing.tryLock(PATIENCE_MS, TimeUnit.MILLISECONDS)) return opened();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return opened();
        }
        try {
            var following = opened();
            following.catchUp(version.now(), SOON);
            return following;
        } finally {
            writing.unlock();
        }
    }

    private synchronized FollowingIndex opened() {
        if (current != null && current.isGone()) giveUp();
        if (current == null) current = new FollowingIndex(open(), folder, reading);
        return current;
    }

    private synchronized void giveUp() {
        if (current == null) return;
        try {
            current.close();
        } catch (UncheckedIOException e) {
            LOG.debug("What was gone could not be closed", e);
        }
        current = null;
    }

    private @Nullable LuceneMatchIndex open() {
        try {
            Files.createDirectories(folder);
            return LuceneMatchIndex.in(folder);
        } catch (IOException e) {
            LOG.warn("The index in {} cannot be used, so it is kept in memory: {}", folder, e.toString());
            return null;
        }
    }

    /** What is only played has few texts, and nothing of it may stay. */
    private <T> T played(Function<MatchIndex, T> question) {
        try (var index = new LuceneMatchIndex()) {
            reading.all(index);
            return question.apply(index);
        }
    }
}
