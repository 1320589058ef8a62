package ieum.events;

import org.jspecify.annotations.Nullable;

/** A category as pages and other modules see it, with who is registered in it, and how many persons came. */
public record CategoryView(CategoryId id, CategoryText text, Figures figures, int came) {
    /** How many places are free; none where there is no limit. */
    public @Nullable Integer left() {
        return text.capacity() == null ? null : Math.max(0, text.capacity() - figures.persons());
    }

    /** How many persons who are registered have not come. */
    public int missing() {
        return figures.persons() - came;
    }

    public boolean isFull() {
        var left = left();
        return left != null && left == 0;
    }
}
