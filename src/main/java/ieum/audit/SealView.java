package ieum.audit;

import java.time.Instant;
import java.util.HexFormat;

/** A seal as a page shows it: whoever notes down the hash can tell later whether the portal still has the same past. */
public record SealView(long upTo, String hash, Instant at) {
    static SealView of(Seal seal) {
        return new SealView(seal.upTo(), HexFormat.of().formatHex(seal.hash()), seal.at());
    }
}
