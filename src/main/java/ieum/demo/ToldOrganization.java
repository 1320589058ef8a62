package ieum.demo;

import ieum.organizations.OrganizationKind;
import ieum.shared.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An organisation as {@code organizations.yaml} tells of it; the first name is the registered one. */
record ToldOrganization(
        String key,
        OrganizationKind kind,
        List<Name> names,
        String country,
        String region,
        @Nullable String website,
        Language language,
        String profile,
        boolean verified) {
    record Name(Language language, String name) {}
}
