package ieum.duplicates;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How likely two organisations are one, in points of a hundred, and what speaks for it. */
record Likeness(int points, Set<Ground> grounds) {
    /** Fewer than these are not worth a look. */
    static final int LEAST = 75;

    private static final int ALL = 100;
    private static final int NAMES = 85;
    private static final int WEBSITE = 15;
    private static final int REGION = 8;
    private static final int COUNTRY = 4;
    private static final int OTHER_SIDE = 20;

    /** Two names that are less alike are not the same name. */
    private static final double ALIKE = .8;

    /**
     * What is compared of one.
     *
     * @param host of its website, empty where it has none
     * @param number bare, empty where it has none
     * @param brokers whether it is one that runs programmes
     */
    record Traits(List<String> names, String country, String region, String host, String number, boolean brokers) {}

    static Likeness of(Traits one, Traits other) {
        var grounds = new ArrayList<Ground>();
        var country = one.country.equals(other.country);
        var alike = Sound.like(one.names, other.names);
        var points = (int) Math.round(NAMES * alike);
        if (alike >= ALIKE) grounds.add(Ground.NAME);
        var website = !one.host.isEmpty() && one.host.equals(other.host);
        if (website) {
            grounds.add(Ground.WEBSITE);
            points += WEBSITE;
        }
        if (country && !one.number.isEmpty() && one.number.equals(other.number)) {
            grounds.add(Ground.NUMBER);
            points = ALL;
        } else if (country && !one.number.isEmpty() && !other.number.isEmpty()) points -= WEBSITE;
        if (!one.region.isBlank()
                && !other.region.isBlank()
                && Sound.like(List.of(one.region), List.of(other.region)) >= ALIKE) {
            grounds.add(Ground.REGION);
            points += REGION;
        }
        if (country) {
            grounds.add(Ground.COUNTRY);
            points += COUNTRY;
        } else points -= WEBSITE;
        if (one.brokers != other.brokers) points -= OTHER_SIDE;
        // without a name or a number in common a shared host is that of a portal
        if (alike < ALIKE && !grounds.contains(Ground.NUMBER)) points = Math.min(points, LEAST - 1);
        return new Likeness(Math.max(0, Math.min(ALL, points)), grounds.isEmpty() ? Set.of() : EnumSet.copyOf(grounds));
    }
}
