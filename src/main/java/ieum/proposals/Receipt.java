package ieum.proposals;

import java.time.Instant;

/**
 * Proof of a submission: its number, the server's time, and the SHA-256 (FIPS 180-4, in hex) of text and files as
 * {@link Fingerprint} writes them down.
 */
public record Receipt(String number, Instant at, String sha256) {}
