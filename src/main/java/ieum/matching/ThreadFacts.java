package ieum.matching;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Text;
import java.util.List;

/** A thread for modules that tell the people concerned; whoever asks decides who may know. */
public record ThreadFacts(
        ThreadId id,
        OrganizationId demand,
        OrganizationId startup,
        OrganizationId centre,
        Text topic,
        String page,
        List<AccountId> waiting) {
    public List<OrganizationId> sides() {
        return List.of(demand, startup);
    }

    public List<OrganizationId> everyone() {
        return List.of(demand, startup, centre);
    }
}
