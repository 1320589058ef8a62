package ieum.proposals;

import ieum.files.FileId;
import org.jspecify.annotations.Nullable;

/**
 * A file as a version of a proposal lists it, whether or not it is still there.
 *
 * @param question that it answers, or nothing
 */
public record Enclosure(
        FileId id,
        String name,
        long size,
        String sha256,
        @Nullable String question) {}
