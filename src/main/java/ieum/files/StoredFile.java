package ieum.files;

import ieum.accounts.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

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

    /** The same, numbered instead of named, for whoever may not know whose they are; what kind of file each is stays. */
    public static List<StoredFile> nameless(List<StoredFile> files) {
        return IntStream.range(0, files.size())
                .mapToObj(at -> files.get(at).named(String.valueOf(at + 1)))
                .toList();
    }

    private StoredFile named(String stem) {
        var dot = name.lastIndexOf('.');
        return new StoredFile(
                id,
                dot < 0 ? stem : stem + name.substring(dot).toLowerCase(Locale.ROOT),
                mediaType,
                size,
                sha256,
                AccountId.NOBODY,
                at,
                scan);
    }
}
