package ieum.reviews;

import java.util.List;

/**
 * What those who judge a proposal said to each other.
 *
 * @param open whether the viewer may say something, too
 */
public record Discussion(List<Remark> remarks, boolean open) {
    static final Discussion NONE = new Discussion(List.of(), false);
}
