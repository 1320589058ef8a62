package ieum.files;

import ieum.accounts.AccountId;
import java.time.Instant;

/**
 * What is known of a file. Size in bytes; the media type is that of its content; SHA-256 as 64 hexadecimal digits.
 *
 * @param scan what a virus scanner said
 */
public record StoredFile(
        FileId id, String name, String mediaType, long size, String sha256, AccountId by, Instant at, Scan scan) {
    /** Of which nothing is said by a scanner. */
    public StoredFile(FileId id, String name, String mediaType, long size, String sha256, AccountId by, Instant at) {
        this(id, name, mediaType, size, sha256, by, at, Scan.none());
    }
}
