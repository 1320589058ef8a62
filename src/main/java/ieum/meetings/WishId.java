package ieum.meetings;

import java.util.UUID;

/** Names one wish. */
public record WishId(UUID value) {
    public static WishId of(String value) {
        return new WishId(UUID.fromString(value));
    }

    static WishId next() {
        return new WishId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
