package ieum.delegations;

import ieum.organizations.OrganizationId;
import ieum.shared.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delegation as one viewer sees it.
 *
 * @param firms those who come; whoever leads it also sees who is invited and who does not come
 * @param own that of the viewer; none where it is not invited
 */
public record DelegationView(
        DelegationId id,
        DelegationText text,
        OrganizationId leader,
        String leaderName,
        DelegationStatus status,
        boolean over,
        @Nullable Text reason,
        List<FirmView> firms,
        @Nullable FirmView own,
        long version) {
    public boolean goesOn() {
        return status != DelegationStatus.CANCELLED && !over;
    }

    public List<FirmView> coming() {
        return firms.stream().filter(firm -> firm.status() == FirmStatus.COMING).toList();
    }

    public List<FirmView> others() {
        return firms.stream().filter(firm -> firm.status() != FirmStatus.COMING).toList();
    }
}
