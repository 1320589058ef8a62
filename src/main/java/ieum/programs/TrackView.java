package ieum.programs;

import ieum.organizations.OrganizationId;
import ieum.shared.Text;
import org.jspecify.annotations.Nullable;

/** A centre's part of a programme, with how many places are taken. */
public record TrackView(
        OrganizationId centre,
        String centreName,
        @Nullable Text about,
        int demandTaken,
        @Nullable Integer demandPlaces,
        int startupTaken,
        @Nullable Integer startupPlaces) {}
