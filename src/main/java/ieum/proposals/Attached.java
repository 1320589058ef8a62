package ieum.proposals;

import ieum.files.FileId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A file of a proposal, and the question that it answers, if it answers one. */
@Embeddable
record Attached(
        @AttributeOverride(name = "value", column = @Column(name = "file_id"))
        FileId file,

        @Nullable String question) {}
