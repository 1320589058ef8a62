package ieum.delegations;

import ieum.organizations.OrganizationId;
import ieum.shared.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A delegation for modules that tell the people concerned; whoever asks decides who may know. */
public record DelegationFacts(
        DelegationId id,
        Text title,
        OrganizationId leader,
        DelegationStatus status,
        @Nullable Text reason,
        List<OrganizationId> invited,
        List<OrganizationId> coming) {}
