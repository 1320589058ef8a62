package ieum.matching;

import java.util.List;

/**
 * Some of what is suggested, the best first.
 *
 * @param count of how many, at most {@value #MOST}
 * @param leftOut how many there are that do not fit, as the viewer's organisation said
 * @param standing of the index that they come from
 */
public record SuggestionPage<T>(List<T> rows, int page, int count, int leftOut, IndexStanding standing) {
    public static final int SIZE = 20;
    public static final int MOST = 100;

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page * SIZE < count;
    }

    static <S> List<S> cut(List<S> all, int page) {
        var from = Math.min(all.size(), (Math.max(1, page) - 1) * SIZE);
        return all.subList(from, Math.min(all.size(), from + SIZE));
    }
}
