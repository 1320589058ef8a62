package ieum.news;

import java.util.UUID;

/** Names one article. */
public record ArticleId(UUID value) {
    public static ArticleId of(String value) {
        return new ArticleId(UUID.fromString(value));
    }

    static ArticleId next() {
        return new ArticleId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
