package ieum.organizations;

import static java.util.stream.Collectors.toMap;

import ieum.accounts.AccountId;
import ieum.accounts.Accounts;
import ieum.concepts.Terms;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Rows;
import ieum.shared.Text;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything one can do with organisations and their members. */
@Service
@Transactional
public class Organizations {
    private final OrganizationRepository repository;
    private final OrganizationPolicy policy;
    private final OrganizationList list;
    private final OrganizationNames names;
    private final Accounts accounts;
    private final Terms terms;
    private final EntityManager entities;
    private final Clock clock;

    Organizations(
            OrganizationRepository repository,
            OrganizationPolicy policy,
            OrganizationList list,
            OrganizationNames names,
            Accounts accounts,
            Terms terms,
            EntityManager entities,
            Clock clock) {
        this.repository = repository;
        this.policy = policy;
        this.list = list;
        this.names = names;
        this.accounts = accounts;
        this.terms = terms;
        this.entities = entities;
        this.clock = clock;
    }

    /** Founds an organisation with its first member, who belongs to no other. */
    public OrganizationId register(OrganizationText text, AccountId founder) {
        if (text.kind() == OrganizationKind.PERSON) throw new Refused("register a person as an organisation");
        return found(text, founder);
    }

    /** Lets somebody take part on nobody's behalf, under their own name. Nobody has to verify it. */
    public OrganizationId enterAsPerson(AccountId account, String country) {
        var name = accounts.get(account).name();
        return found(new OrganizationText(name, Map.of(), OrganizationKind.PERSON, country, "", "", null), account);
    }

    private OrganizationId found(OrganizationText text, AccountId founder) {
        if (names.membership(founder).isPresent()) throw new Clash("organization.memberElsewhere");
        var organization = new Organization(text, terms(text), clock.instant());
        organization.found(founder, clock.instant());
        return repository.save(organization).id();
    }

    /**
     * Historic ones, from a list of the centre's, in its order: without members, their first is invited. They count as
     * verified where the viewer could have verified them.
     */
    public List<OrganizationId> importHistoric(List<OrganizationText> texts, Viewer viewer) {
        if (!viewer.brokers()) throw new Refused("import organisations");
        var now = clock.instant();
        var verification = new Verification(viewer.account(), now, null);
        var organizations = texts.stream()
                .map(text -> Organization.historic(
                        text, terms(text), policy.mayVerify(text.kind(), viewer) ? verification : null, now))
                .toList();
        return repository.saveAll(organizations).stream().map(Organization::id).toList();
    }

    @Transactional(readOnly = true)
    public Rows<OrganizationRow> list(OrganizationFilter filter, Viewer viewer, int page) {
        return list.page(filter, viewer, page);
    }

    /** Every row of the same list, for an export. */
    @Transactional(readOnly = true)
    public List<OrganizationRow> all(OrganizationFilter filter, Viewer viewer) {
        return list.all(filter, viewer);
    }

    @Transactional(readOnly = true)
    public OrganizationView get(OrganizationId id, Viewer viewer) {
        var view = visible(id, viewer).view();
        return policy.maySeeRecord(id, viewer) ? view : view.forEveryone();
    }

    /** What the rules of a call ask about; whoever calls decides who may know what comes of it. */
    @Transactional(readOnly = true)
    public OrganizationView standing(OrganizationId id) {
        return repository.findById(id).orElseThrow(() -> new NotFound(id)).view();
    }

    /** The same for several at once. */
    @Transactional(readOnly = true)
    public Map<OrganizationId, OrganizationView> standings(Collection<OrganizationId> ids) {
        return repository.findAllById(ids).stream()
                .map(Organization::view)
                .collect(toMap(OrganizationView::id, view -> view));
    }

    /** Finds it by the words that it has now, for whoever has changed it in the database itself. */
    public void refound(OrganizationId id) {
        repository.findById(id).ifPresent(entities::detach);
        var text = standing(id).text();
        names.found(id, terms(text, names.spellings(id)));
    }

    /** Further names under which it is found. */
    @Transactional(readOnly = true)
    public List<String> spellings(OrganizationId id) {
        return names.spellings(id);
    }

    /** Like {@link #get}, for someone who is about to {@link #revise}. */
    @Transactional(readOnly = true)
    public OrganizationView getToRevise(OrganizationId id, Viewer viewer) {
        return revisable(id, viewer).view();
    }

    /** @param version the one that was read, so that nobody's change is overwritten unseen */
    public void revise(OrganizationId id, OrganizationText text, long version, Viewer viewer) {
        var organization = revisable(id, viewer);
        var before = organization.view();
        if (before.version() != version) throw new ObjectOptimisticLockingFailureException(Organization.class, id);
        if (before.verifiedAt() != null && text.kind() != before.text().kind() && !viewer.administrator())
            throw new Clash("organization.kindIsVerified");
        if (text.kind() == OrganizationKind.PERSON && before.text().kind() != OrganizationKind.PERSON)
            throw new Refused("make a person of organisation " + id);
        checkNumber(id, text.country(), before.facts().registrationNumber());
        organization.revise(text, terms(text, names.spellings(id)), viewer.account(), clock.instant());
        repository.save(organization);
    }

    /** @param version as for {@link #revise} */
    public void reviseFacts(OrganizationId id, OrganizationFacts facts, long version, Viewer viewer) {
        var organization = revisable(id, viewer);
        var before = organization.view();
        if (before.version() != version) throw new ObjectOptimisticLockingFailureException(Organization.class, id);
        checkNumber(id, before.text().country(), facts.registrationNumber());
        organization.tell(facts, viewer.account(), clock.instant());
        repository.save(organization);
    }

    /** For whoever has seen enough to say no more about it. */
    public void verify(OrganizationId id, Viewer viewer) {
        verify(id, null, viewer);
    }

    /** @param note what was checked, for staff and for the organisation itself */
    public void verify(OrganizationId id, @Nullable Text note, Viewer viewer) {
        var organization = verifiable(id, viewer);
        organization.verify(note, viewer.account(), clock.instant());
        repository.save(organization);
    }

    /** Asked before anything is said about what was typed. */
    @Transactional(readOnly = true)
    public void checkMayVerify(OrganizationId id, Viewer viewer) {
        verifiable(id, viewer);
    }

    /** The organisation is told why, and answers by changing what it says of itself. */
    public void refuse(OrganizationId id, Text reason, Viewer viewer) {
        var organization = verifiable(id, viewer);
        organization.refuse(reason, viewer.account(), clock.instant());
        repository.save(organization);
    }

    /** Why it was not confirmed, until it answers; for its own notices. */
    @Transactional(readOnly = true)
    public Optional<Text> refusalOf(OrganizationId id) {
        return repository
                .findById(id)
                .map(Organization::view)
                .map(OrganizationView::refusal)
                .map(VerificationRefusal::reason);
    }

    @Transactional(readOnly = true)
    public List<MemberView> members(OrganizationId id, Viewer viewer) {
        var organization = visible(id, viewer);
        if (!policy.maySeeMembers(id, viewer)) return List.of();
        var people = accounts.all(
                organization.members().stream().map(Membership::account).toList());
        return organization.members().stream()
                .map(member -> {
                    var person = Objects.requireNonNull(people.get(member.account()));
                    return new MemberView(
                            member.account(), person.name(), person.email(), member.role(), member.since());
                })
                .sorted(Comparator.comparing(MemberView::role).thenComparing(MemberView::name))
                .toList();
    }

    public void changeRole(OrganizationId id, AccountId member, MemberRole role, Viewer viewer) {
        var organization = managed(id, viewer);
        organization.changeRole(member, role, viewer.account(), clock.instant());
        repository.save(organization);
    }

    /** It counts at the member's next request. */
    public void remove(OrganizationId id, AccountId member, Viewer viewer) {
        var organization = managed(id, viewer);
        organization.remove(member, viewer.account(), clock.instant());
        repository.save(organization);
    }

    /** An account that belongs nowhere is still somebody. */
    @Transactional(readOnly = true)
    public Viewer viewer(AccountId account) {
        return names.viewer(account);
    }

    /** In which language the organisations of these people write, where they have said so. */
    @Transactional(readOnly = true)
    public Map<AccountId, Language> languages(Collection<AccountId> people) {
        return names.languages(people);
    }

    /** The names of all these at once, in the reader's language where there is one. */
    @Transactional(readOnly = true)
    public Map<OrganizationId, String> names(Collection<OrganizationId> ids) {
        return names.of(ids);
    }

    /** All of them by all their names, in whatever language: to find those that a list of the centre's means. */
    @Transactional(readOnly = true)
    public Map<OrganizationId, Set<String>> allNames(Viewer viewer) {
        if (!viewer.staff()) throw new Refused("read the names of all organisations");
        return names.all();
    }

    /** Those of this kind that may appear to everyone, by name: to choose from. */
    @Transactional(readOnly = true)
    public Map<OrganizationId, String> verifiedOf(Collection<OrganizationKind> kinds) {
        return names.verifiedOf(kinds);
    }

    /** The addresses of a side: who of its members is told when something waits for it. */
    @Transactional(readOnly = true)
    public List<AccountId> writers(OrganizationId id) {
        return names.members(id).stream()
                .filter(member -> member.role().writes())
                .map(Membership::account)
                .toList();
    }

    /** Everybody who belongs to it, in whatever role. */
    @Transactional(readOnly = true)
    public List<AccountId> people(OrganizationId id) {
        return names.members(id).stream().map(Membership::account).toList();
    }

    /** The same of several at once. */
    @Transactional(readOnly = true)
    public List<AccountId> writers(Collection<OrganizationId> ids) {
        return ids.stream().map(this::writers).flatMap(List::stream).toList();
    }

    /** Notes that two parties had to do with each other; conflicts and "met before" are read from it. */
    public void recordTie(OrganizationId one, OrganizationId other, TieKind kind, String source) {
        recordTie(one, other, kind, source, clock.instant());
    }

    /** The same for what happened earlier. */
    public void recordTie(OrganizationId one, OrganizationId other, TieKind kind, String source, Instant since) {
        names.recordTie(one, other, kind, source, since);
    }

    void admit(OrganizationId id, AccountId account, MemberRole role) {
        var organization = repository.findById(id).orElseThrow(() -> new NotFound(id));
        organization.admit(account, role, clock.instant());
        repository.save(organization);
    }

    /** A register gives a number once; that it is given says nothing of whom it belongs to. */
    private void checkNumber(OrganizationId id, String country, @Nullable String number) {
        if (number != null && names.isNumberOfAnother(id, country, number)) throw new Clash("facts.numberTaken");
    }

    private Organization verifiable(OrganizationId id, Viewer viewer) {
        var organization = visible(id, viewer);
        if (!policy.mayVerify(organization.view(), viewer)) throw new Refused("verify organisation " + id);
        return organization;
    }

    private Organization visible(OrganizationId id, Viewer viewer) {
        var organization = repository.findById(id).orElseThrow(() -> absent(id, viewer));
        if (!policy.maySee(organization.view(), viewer)) throw NotFound.hidden(id);
        return organization;
    }

    private RuntimeException absent(OrganizationId id, Viewer viewer) {
        return names.mergedInto(id)
                .filter(other -> repository
                        .findById(other)
                        .filter(there -> policy.maySee(there.view(), viewer))
                        .isPresent())
                .<RuntimeException>map(other -> new OrganizationMoved(id, other))
                .orElseGet(() -> new NotFound(id));
    }

    private Organization revisable(OrganizationId id, Viewer viewer) {
        var organization = visible(id, viewer);
        if (!policy.mayRevise(id, viewer)) throw new Refused("revise organisation " + id);
        return organization;
    }

    private Organization managed(OrganizationId id, Viewer viewer) {
        var organization = visible(id, viewer);
        if (!policy.mayManageMembers(id, viewer)) throw new Refused("manage members of organisation " + id);
        return organization;
    }

    private List<String> terms(OrganizationText text) {
        return terms(text, List.of());
    }

    private List<String> terms(OrganizationText text, List<String> spellings) {
        var all = new ArrayList<String>(text.otherNames().values());
        all.addAll(spellings);
        all.add(text.name());
        all.add(text.region());
        var found = new TreeSet<>(terms.ofNames(all));
        if (text.profile() != null) found.addAll(terms.of(text.profile()));
        return List.copyOf(found);
    }
}
