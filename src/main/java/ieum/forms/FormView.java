package ieum.forms;

import ieum.organizations.OrganizationId;
import ieum.shared.Text;
import java.util.List;
import java.util.Optional;

/**
 * A form for those who build it.
 *
 * @param draft what the next version will ask
 * @param versions published ones, the newest first
 */
public record FormView(
        FormId id,
        OrganizationId owner,
        FormPurpose purpose,
        Text name,
        FormContent draft,
        List<FormVersion> versions,
        long version) {
    public Optional<FormVersion> latest() {
        return versions.stream().findFirst();
    }

    /** Whether something would change for those who answer from now on. */
    public boolean unpublished() {
        return latest().map(published -> !published.content().sections().equals(draft.sections()))
                .orElse(true);
    }
}
