package ieum.shared;

import java.util.List;
import java.util.function.Function;

/** One page of a list. The count stops at {@link #COUNTED}: nobody needs to know how many thousands there are. */
public record Rows<T>(List<T> rows, int page, int count) {
    public static final int SIZE = 50;
    public static final int COUNTED = 1000;

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Whether there are more than are counted. */
    public boolean isUncounted() {
        return count > COUNTED;
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return (long) page * SIZE < count || (isUncounted() && rows.size() == SIZE);
    }

    public <S> Rows<S> map(Function<? super T, ? extends S> change) {
        return new Rows<>(rows.stream().<S>map(change).toList(), page, count);
    }

    /** The same page with other rows, for what is added to all of them by one more query. */
    public <S> Rows<S> with(List<S> others) {
        return new Rows<>(others, page, count);
    }
}
