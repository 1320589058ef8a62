package ieum.offers;

import ieum.shared.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What its owner says of an offer; a draft may leave out anything but its title.
 *
 * @param topic the id of a field of technology
 * @param readiness from 1 to 9, as ISO 16290 counts; none for what has no such level
 * @param endsAt until when it is listed
 * @param anonymous whether its owner's identity is kept back until both sides have said yes
 */
public record OfferText(
        OfferKind kind,
        OfferType type,
        Text title,
        @Nullable Text description,
        @Nullable String topic,
        @Nullable Integer readiness,
        Set<Cooperation> sought,
        @Nullable Instant endsAt,
        boolean anonymous,
        @Nullable OfferTrack track) {
    public OfferText {
        sought = Set.copyOf(sought);
        if (readiness != null && !type.hasReadiness())
            throw new IllegalArgumentException("A level of readiness is of technologies and products");
    }

    /** The fields that are still to be filled in before it can be published, in their order. */
    public List<String> missing() {
        var missing = new ArrayList<String>();
        if (track == null) missing.add("track");
        if (description == null) missing.add("description");
        if (topic == null) missing.add("topic");
        if (readiness == null && type.hasReadiness()) missing.add("readiness");
        if (sought.isEmpty()) missing.add("sought");
        if (endsAt == null) missing.add("until");
        return List.copyOf(missing);
    }
}
