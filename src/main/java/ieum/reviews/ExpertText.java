package ieum.reviews;

import ieum.organizations.OrganizationId;
import ieum.shared.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked to review, as those who ask say it.
 *
 * @param language of the mail
 * @param organization where they work, if the portal knows it; else {@code affiliation} says it
 * @param fields of technology that they are asked for
 */
public record ExpertText(
        String email,
        String name,
        Language language,
        @Nullable OrganizationId organization,
        @Nullable String affiliation,
        List<String> fields) {}
