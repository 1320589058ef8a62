package ieum.matching;

import ieum.matching.ChangeFeed.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** An index, and up to where it has read. Whoever changes it has it alone. */
class FollowingIndex implements AutoCloseable {
    private static final String TAXONOMY = "taxonomy";

    private final LuceneMatchIndex index;
    private final @Nullable Path folder;
    private final IndexReading reading;
    private @Nullable Place place;
    private @Nullable FullReading full;
    private String taxonomy;
    private boolean changed;
    private long committedAt = System.nanoTime();

    /** @param stored none for one in memory */
    FollowingIndex(@Nullable LuceneMatchIndex stored, Path folder, IndexReading reading) {
        this.index = stored == null ? new LuceneMatchIndex() : stored;
        this.folder = stored == null ? null : folder;
        this.reading = reading;
        var notes = index.notes();
        taxonomy = notes.getOrDefault(TAXONOMY, "");
        if (LuceneMatchIndex.ENGINE.equals(notes.get(LuceneMatchIndex.NOTE))) {
            var known = Place.of(notes);
            if (reading.reaches(known)) place = known;
        }
        if (place == null) index.clear();
    }

    MatchIndex index() {
        return index;
    }

    /** Whether its folder was deleted from under it. */
    boolean isGone() {
        return folder != null && committedOnce() && !Files.exists(folder.resolve(index.newestFile()));
    }

    /** Everything that waits, where it is not too much for a page. */
    void catchUp(String current, int most) {
        if (place == null && full == null) full = begin(current);
        if (full != null && full.total() <= most) while (full != null) step(current);
        if (place == null) return;
        var waiting = reading.waiting(place, most);
        if (waiting > 0 && waiting <= most) follow();
    }

    /** Reads on. Whether there is more to do at once. */
    boolean step(String current) {
        if (full == null && (place == null || !current.equals(taxonomy))) full = begin(current);
        else if (full != null && !full.taxonomy().equals(current)) full = begin(current);
        if (place != null) follow();
        if (full == null) return false;
        changed = true;
        if (full.step(index)) return true;
        taxonomy = full.taxonomy();
        full = null;
        return false;
    }

    void commitAfter(Duration since) {
        if (changed && full == null && System.nanoTime() - committedAt >= since.toNanos()) commit();
    }

    IndexStanding standing(String current) {
        var now = full;
        return new IndexStanding(
                index.size(),
                now == null ? 0 : now.done(),
                now == null ? 0 : now.total(),
                now != null || place == null,
                LuceneMatchIndex.ENGINE,
                current);
    }

    @Override
    public void close() {
        if (changed && full == null && place != null && !isGone()) commit();
        index.close();
    }

    private FullReading begin(String current) {
        // what is written from now on is read once more
        if (place == null) place = reading.now();
        return reading.begin(current);
    }

    private void follow() {
        var news = reading.since(place());
        if (!news.things().isEmpty()) {
            reading.read(news.things(), index);
            changed = true;
        }
        // only now, for what could not be read is to be read again
        place = news.place();
    }

    private void commit() {
        var notes = new HashMap<>(place().notes());
        notes.put(TAXONOMY, taxonomy);
        notes.put(LuceneMatchIndex.NOTE, LuceneMatchIndex.ENGINE);
        index.commit(notes);
        changed = false;
        committedAt = System.nanoTime();
    }

    private boolean committedOnce() {
        return !index.newestFile().isEmpty();
    }

    private Place place() {
        if (place == null) throw new IllegalStateException("Nothing was read yet");
        return place;
    }
}
