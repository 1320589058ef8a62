package ieum.meetings;

/** Two who may meet, whichever of them is named first. */
public record Pair(PartyId one, PartyId other) {
    public static Pair of(PartyId one, PartyId other) {
        return one.value().compareTo(other.value()) < 0 ? new Pair(one, other) : new Pair(other, one);
    }

    public boolean has(PartyId party) {
        return one.equals(party) || other.equals(party);
    }
}
