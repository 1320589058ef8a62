package ieum.news;

import ieum.accounts.AccountId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** News of an event are read by everyone once their embargo has ended. */
public record ArticlePublished(ArticleId id, AccountId by, Instant at) implements Happening {
    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
