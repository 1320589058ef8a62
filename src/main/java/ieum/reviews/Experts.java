package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.accounts.Accounts;
import ieum.accounts.Links;
import ieum.concepts.Concepts;
import ieum.organizations.ConflictKind;
import ieum.organizations.ConflictView;
import ieum.organizations.Conflicts;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.Calls;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Text;
import ieum.shared.postgres.RowSecurity;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Experts from elsewhere whom a call asks to review. The link in the mail is the proof of the address; what they see is what they
 * are given, and it ends when that is taken from them.
 */
@Service
@Transactional
public class Experts {
    private static final String PURPOSE = "expert";

    private final ExpertRows rows;
    private final Calls calls;
    private final Organizations organizations;
    private final Conflicts conflicts;
    private final Concepts concepts;
    private final Accounts accounts;
    private final Links links;
    private final RowSecurity security;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Experts(
            ExpertRows rows,
            Calls calls,
            Organizations organizations,
            Conflicts conflicts,
            Concepts concepts,
            Accounts accounts,
            Links links,
            RowSecurity security,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.calls = calls;
        this.organizations = organizations;
        this.conflicts = conflicts;
        this.concepts = concepts;
        this.accounts = accounts;
        this.links = links;
        this.security = security;
        this.events = events;
        this.clock = clock;
    }

    /** All who were ever asked, for those who operate the programme of the call. */
    @Transactional(readOnly = true)
    public List<ExpertView> of(CallId call, Viewer viewer) {
        calls.getToRevise(call, viewer);
        var reviews = rows.reviews(call);
        return named(rows.of(call)).stream()
                .map(one ->
                        one.account() == null ? one : one.at(one.affiliation(), reviews.getOrDefault(one.account(), 0)))
                .toList();
    }

    /** @throws Clash where somebody with that address is asked already, or reviews */
    public ExpertId invite(CallId call, ExpertText text, Viewer viewer) {
        calls.getToRevise(call, viewer);
        if (text.organization() != null) organizations.get(text.organization(), viewer);
        var known = new ExpertText(
                text.email().strip().toLowerCase(Locale.ROOT),
                text.name().strip(),
                text.language(),
                text.organization(),
                text.affiliation(),
                text.fields().stream()
                        .filter(field -> concepts.get(field).isPresent())
                        .distinct()
                        .toList());
        var id = ExpertId.next();
        var now = clock.instant();
        if (!rows.add(id, call, known, viewer.account(), now)) throw new Clash("expert.askedAlready");
        events.publishEvent(new ExpertInvited(id, call, viewer.account(), now));
        return id;
    }

    /** The mail once more; it is good for as long again. */
    public void invite(ExpertId id, Viewer viewer) {
        var expert = convened(id, viewer);
        if (!expert.status().waits()) throw new Clash("expert.answered");
        var now = clock.instant();
        rows.sent(id, now);
        events.publishEvent(new ExpertInvited(id, expert.call(), viewer.account(), now));
    }

    /** What they have not reviewed is theirs no more; what they submitted stays with the call. */
    public void revoke(ExpertId id, Viewer viewer) {
        var expert = convened(id, viewer);
        if (expert.endedAt() != null) return;
        if (expert.status() == ExpertStatus.DECLINED) throw new Clash("expert.answered");
        var now = clock.instant();
        rows.end(id, viewer.account(), now);
        var account = expert.account();
        if (account != null) rows.forget(expert.call(), account);
        events.publishEvent(new ExpertRevoked(id, expert.call(), viewer.account(), now));
    }

    /** For the mail. */
    public String path(ExpertId id) {
        return "/experts/" + id + "/" + links.token(PURPOSE, id);
    }

    /** For the mail, whoever it goes to. */
    @Transactional(readOnly = true)
    public ExpertView get(ExpertId id) {
        return security.asPortal(() -> named(List.of(rows.find(id).orElseThrow(() -> new NotFound(id)))))
                .getFirst();
    }

    /**
     * For whoever holds the link, while it is good.
     *
     * @throws Clash where it was answered or withdrawn, or has expired
     */
    @Transactional
    public ExpertView get(ExpertId id, String token) {
        if (!links.isGenuine(token, PURPOSE, id)) throw NotFound.hidden(id);
        var expert = get(id);
        if (!expert.isOpen()) throw new Clash("expert.over");
        return expert;
    }

    /** Whether the address that was asked already has an account, and its owner only has to sign in. */
    @Transactional(readOnly = true)
    public boolean isKnown(ExpertView expert) {
        return accounts.isRegistered(expert.text().email());
    }

    /** Registers the one who holds the link; whether they accept they say next. */
    public AccountId register(ExpertId id, String token, String name, String password) {
        return accounts.register(name, get(id, token).text().email(), password);
    }

    /** Whether the viewer is the one who was asked. */
    @Transactional(readOnly = true)
    public boolean isOf(ExpertView expert, Viewer viewer) {
        return viewer.signedIn()
                && accounts.get(viewer.account()).email().equals(expert.text().email());
    }

    /** With whom the viewer may have a conflict of interest, by their affiliation, their address, and whom these worked with. */
    @Transactional(readOnly = true)
    public Map<OrganizationId, String> perhaps(ExpertView expert, Viewer viewer) {
        return organizations.names(conflicts.perhaps(viewer, expert.text().organization()));
    }

    /**
     * By the one who was asked.
     *
     * @param declared conflicts of interest, beside those that are known
     */
    public void accept(ExpertId id, String token, Map<OrganizationId, ConflictKind> declared, Viewer viewer) {
        var expert = get(id, token);
        if (!isOf(expert, viewer))
            throw new Clash("invitation.otherAddress", expert.text().email());
        var known = conflicts.own(viewer).stream().map(ConflictView::about).collect(Collectors.toSet());
        declared.forEach((about, kind) -> {
            if (!known.contains(about)) conflicts.declare(viewer.account(), about, kind, null, viewer);
        });
        security.asPortal(() -> {
            checkOpen(id);
            rows.accept(id, viewer.account(), clock.instant());
            rows.know(viewer.account(), expert.text().fields());
        });
        events.publishEvent(new ExpertAccepted(id, expert.call(), viewer.account(), clock.instant()));
    }

    /** By whoever holds the link, with an account or without. */
    public void decline(ExpertId id, String token, @Nullable Text reason, Viewer viewer) {
        var expert = get(id, token);
        security.asPortal(() -> {
            checkOpen(id);
            rows.decline(id, reason, clock.instant());
        });
        events.publishEvent(
                new ExpertDeclined(id, expert.call(), isOf(expert, viewer) ? viewer.account() : null, clock.instant()));
    }

    /** Once, from however many tabs. */
    private void checkOpen(ExpertId id) {
        if (!rows.hold(id).map(ExpertView::isOpen).orElse(false)) throw new Clash("expert.over");
    }

    private ExpertView convened(ExpertId id, Viewer viewer) {
        var expert = rows.hold(id).orElseThrow(() -> NotFound.hidden(id));
        try {
            calls.getToRevise(expert.call(), viewer);
        } catch (Refused refused) {
            throw NotFound.hidden(id);
        }
        return expert;
    }

    private List<ExpertView> named(List<ExpertView> all) {
        var names = organizations.names(all.stream()
                .map(one -> one.text().organization())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return all.stream()
                .map(one -> one.text().organization() == null
                        ? one
                        : one.at(names.getOrDefault(one.text().organization(), ""), one.reviews()))
                .toList();
    }
}
