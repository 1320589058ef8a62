package ieum.programs;

import ieum.organizations.OrganizationId;
import ieum.shared.Text;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the operator says of a programme. Places are the limits over all centres, none where there is no such limit;
 * beside each side stands the written definition of what is counted.
 */
public record ProgramText(
        Text name,
        Text summary,
        @Nullable OrganizationId supervisor,
        List<OrganizationId> centres,
        ZoneId zone,
        @Nullable Integer demandPlaces,
        @Nullable Integer startupPlaces,
        Text demandCounted,
        Text startupCounted) {}
