package ieum.reviews;

import ieum.organizations.Viewer;
import ieum.proposals.MoreKeys;
import ieum.shared.KeyWords;
import ieum.shared.search.Condition;
import ieum.shared.search.Key;
import ieum.shared.search.Value;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether a decision waits for its second person, for searching the list of proposals; for those who may decide. */
@Component
class ProposedKeys implements MoreKeys {
    private final List<Key> keys;

    ProposedKeys(KeyWords words) {
        this.keys = List.of(words.flag("proposed", "decision.key.proposed"));
    }

    @Override
    public List<Key> keys(Viewer viewer) {
        return viewer.brokers() ? keys : List.of();
    }

    /** The database shows those that the viewer may decide alone. */
    @Override
    public Condition condition(String key, Value value, Viewer viewer) {
        var waits = "exists (select from proposed_decision d where d.proposal_id = p.id and d.returned_at is null)";
        return Condition.of(value.equals(new Value.Said("yes")) ? waits : "not " + waits);
    }
}
