package ieum.events;

import org.jspecify.annotations.Nullable;

/** A category as pages and other modules see it, with who is registered in it. */
public record CategoryView(CategoryId id, CategoryText text, Figures figures) {
    /** How many places are free; none where there is no limit. */
    public @Nullable Integer left() {
        return text.capacity() == null ? null : Math.max(0, text.capacity() - figures.persons());
    }

    public boolean isFull() {
        var left = left();
        return left != null && left == 0;
    }
}
