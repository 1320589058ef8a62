package ieum.organizations;

import ieum.accounts.AccountId;
import ieum.accounts.Accounts;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Text;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Conflicts of interest: a person towards an organisation. From its declaration on the person sees nothing of that
 * organisation's proposals, which the database itself hides; nobody ends their own.
 */
@Service
@Transactional
public class Conflicts {
    private final ConflictTable table;
    private final OrganizationPolicy policy;
    private final Organizations organizations;
    private final Directory directory;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Conflicts(
            ConflictTable table,
            OrganizationPolicy policy,
            Organizations organizations,
            Directory directory,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.policy = policy;
        this.organizations = organizations;
        this.directory = directory;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** One's own, or that of a member whom one looks after. */
    public void declare(
            AccountId concerned, OrganizationId about, ConflictKind kind, @Nullable Text note, Viewer viewer) {
        if (!viewer.signedIn() || !mayDeclareFor(concerned, viewer))
            throw new Refused("declare a conflict of " + concerned);
        if (concerned.equals(viewer.account()) && viewer.belongsTo(about)) throw new Clash("conflict.ownOrganization");
        var now = clock.instant();
        var conflict = new ConflictView(
                new ConflictId(UUID.randomUUID()), concerned, "", about, "", kind, note, viewer.account(), now);
        if (!table.add(conflict)) throw new Clash("conflict.declaredAlready");
        events.publishEvent(new ConflictDeclared(conflict.id(), concerned, about, viewer.account(), now));
    }

    /** By whoever looks after the members of the organisation of the one concerned, or by the portal's administrators. */
    public void end(ConflictId id, Viewer viewer) {
        var conflict = table.find(id).orElseThrow(() -> new NotFound(id));
        if (conflict.account().equals(viewer.account())) throw new Refused("end their own conflict " + id);
        if (!mayDeclareFor(conflict.account(), viewer)) throw NotFound.hidden(id);
        var now = clock.instant();
        if (table.end(id, viewer.account(), now))
            events.publishEvent(new ConflictEnded(id, conflict.account(), conflict.about(), viewer.account(), now));
    }

    /** The viewer's own, which count now. */
    @Transactional(readOnly = true)
    public List<ConflictView> own(Viewer viewer) {
        return viewer.signedIn() ? named(table.of(List.of(viewer.account()))) : List.of();
    }

    /** Those of the members whom the viewer looks after, their own left out. */
    @Transactional(readOnly = true)
    public List<ConflictView> ofColleagues(Viewer viewer) {
        return named(
                table.of(colleagues(viewer).stream().map(MemberView::account).toList()));
    }

    /** For whom the viewer may declare besides themselves. */
    @Transactional(readOnly = true)
    public List<MemberView> colleagues(Viewer viewer) {
        var own = viewer.organization().filter(of -> policy.mayManageMembers(of, viewer));
        return own.map(of -> organizations.members(of, viewer).stream()
                        .filter(member -> !member.account().equals(viewer.account()))
                        .toList())
                .orElse(List.of());
    }

    /**
     * Organisations that bear the domain of the viewer's address, or have worked with theirs, and that everyone may read about:
     * perhaps conflicts.
     */
    @Transactional(readOnly = true)
    public List<OrganizationId> perhaps(Viewer viewer) {
        return perhaps(viewer, null);
    }

    /** The same with an organisation that the viewer is said to work for, and those that have worked with it. */
    @Transactional(readOnly = true)
    public List<OrganizationId> perhaps(Viewer viewer, @Nullable OrganizationId affiliation) {
        if (!viewer.signedIn()) return List.of();
        var declared = table.of(List.of(viewer.account())).stream()
                .map(ConflictView::about)
                .collect(Collectors.toSet());
        var own = viewer.organization().orElse(null);
        var found = new LinkedHashSet<OrganizationId>();
        if (affiliation != null) {
            found.add(affiliation);
            found.addAll(table.near(affiliation, ""));
        }
        found.addAll(table.near(own, domains(List.of(viewer.account())).getOrDefault(viewer.account(), "")));
        var listed = directory.listed(found);
        return found.stream()
                .filter(listed::contains)
                .filter(one -> !viewer.belongsTo(one) && !declared.contains(one))
                .toList();
    }

    /** Those of these people who may know what these organisations propose, in the same order. */
    @Transactional(readOnly = true)
    public List<AccountId> without(Collection<AccountId> people, Collection<OrganizationId> about) {
        Set<AccountId> concerned = people.isEmpty() || about.isEmpty() ? Set.of() : table.concerned(people, about);
        return people.stream().filter(one -> !concerned.contains(one)).toList();
    }

    /** With whom each of these people has one; whoever asks keeps it to themselves. */
    @Transactional(readOnly = true)
    public Map<AccountId, Set<OrganizationId>> of(Collection<AccountId> people) {
        return table.of(people).stream()
                .collect(Collectors.groupingBy(
                        ConflictView::account, Collectors.mapping(ConflictView::about, Collectors.toSet())));
    }

    /**
     * With whom each of these people may have one, among these: organisations that bear the domain of their address, or have
     * worked with theirs. Whoever asks keeps it to themselves.
     *
     * @param people with the organisation of each, or nothing
     */
    @Transactional(readOnly = true)
    public Map<AccountId, Set<OrganizationId>> suspected(
            Map<AccountId, @Nullable OrganizationId> people, Collection<OrganizationId> among) {
        if (people.isEmpty() || among.isEmpty()) return Map.of();
        var domains = domains(people.keySet());
        return table.near(
                people.entrySet().stream()
                        .map(one -> new ConflictTable.Near(
                                one.getKey(), one.getValue(), domains.getOrDefault(one.getKey(), "")))
                        .toList(),
                among);
    }

    private boolean mayDeclareFor(AccountId concerned, Viewer viewer) {
        return viewer.signedIn()
                && (concerned.equals(viewer.account())
                        || viewer.administrator()
                        || colleagues(viewer).stream()
                                .anyMatch(one -> one.account().equals(concerned)));
    }

    private Map<AccountId, String> domains(Collection<AccountId> people) {
        return accounts.all(people).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> one.getValue()
                                .email()
                                .substring(one.getValue().email().indexOf('@') + 1)
                                .toLowerCase(Locale.ROOT)));
    }

    private List<ConflictView> named(List<ConflictView> found) {
        if (found.isEmpty()) return found;
        var people = accounts.all(found.stream().map(ConflictView::account).toList());
        var names = organizations.names(found.stream().map(ConflictView::about).toList());
        return found.stream()
                .map(one -> {
                    var person = people.get(one.account());
                    return one.named(person == null ? "" : person.name(), names.getOrDefault(one.about(), ""));
                })
                .toList();
    }
}
