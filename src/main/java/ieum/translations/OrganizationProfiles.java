package ieum.translations;

import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What organisations say of themselves. */
@Component
class OrganizationProfiles implements Translatable {
    private final Organizations organizations;

    OrganizationProfiles(Organizations organizations) {
        this.organizations = organizations;
    }

    @Override
    public String kind() {
        return "organization";
    }

    @Override
    public TranslatableThing get(UUID id, Viewer viewer) {
        var organization = organizations.get(new OrganizationId(id), viewer);
        var profile = organization.text().profile();
        return new TranslatableThing(
                "/organizations/" + id,
                profile == null
                        ? List.of()
                        : List.of(new TranslatableText(
                                "profile", "organization.profile", profile, organization.verifiedAt() != null)),
                viewer.writesFor(organization.id()) || viewer.brokers(),
                TranslatableThing.signature(viewer));
    }
}
