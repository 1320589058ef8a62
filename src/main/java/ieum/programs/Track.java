package ieum.programs;

import ieum.organizations.OrganizationId;
import ieum.shared.Text;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jspecify.annotations.Nullable;

/** A centre's part of a programme. Without a number of places, only the programme's own limit counts. */
@Embeddable
record Track(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "centre_id"))
        OrganizationId centre,

        @Nullable Integer demandPlaces,
        @Nullable Integer startupPlaces,

        @Embedded
        @AttributeOverride(name = "original", column = @Column(name = "about"))
        @AttributeOverride(name = "language", column = @Column(name = "about_language"))
        @Nullable Text about) {}
