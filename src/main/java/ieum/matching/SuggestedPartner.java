package ieum.matching;

import ieum.organizations.Badge;
import ieum.organizations.OrganizationId;
import ieum.organizations.OrganizationKind;
import ieum.programs.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company for a challenge.
 *
 * @param hindering rules of the call that it does not meet, as far as the reader may know
 * @param proposed whether it proposed already, where its name is not kept from the reader
 * @param tied whether the two worked together before
 * @param verdict what the reader's organisation said of it
 */
public record SuggestedPartner(
        OrganizationId id,
        String name,
        OrganizationKind kind,
        String country,
        String region,
        List<Badge> badges,
        Fit fit,
        Why why,
        List<Finding> hindering,
        boolean proposed,
        boolean tied,
        @Nullable Verdict verdict) {}
