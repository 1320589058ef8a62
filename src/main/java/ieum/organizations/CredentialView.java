package ieum.organizations;

import ieum.files.StoredFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A certificate as its owner and staff see it. The evidence is that of the last claim; earlier ones are in the history. */
public record CredentialView(
        CredentialId id,
        OrganizationId organization,
        CredentialText text,
        CredentialStatus status,
        List<CredentialStep> history,
        List<StoredFile> files,
        long version) {
    public StoredFile evidence() {
        return files.getLast();
    }

    /** Why it was not confirmed, or what was checked when it was. */
    public @Nullable CredentialStep answer() {
        var last = history.getLast();
        return last.reason() == null ? null : last;
    }
}
