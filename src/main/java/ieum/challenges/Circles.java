package ieum.challenges;

import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The closed circle around a challenge: organisations ask, the owner names them, they accept the terms and read. */
@Service
@Transactional
public class Circles {
    private final Challenges challenges;
    private final ChallengePolicy policy;
    private final Readers readers;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Circles(
            Challenges challenges,
            ChallengePolicy policy,
            Readers readers,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.challenges = challenges;
        this.policy = policy;
        this.readers = readers;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Who asked, was named, accepted, and how often they read; for the owner. */
    @Transactional(readOnly = true)
    public List<AccessView> of(ChallengeId id, Viewer viewer) {
        return policy.mayNameReaders(challenges.get(id, viewer), viewer) ? readers.all(id) : List.of();
    }

    /** Those named before that moment, for modules that tell them of it. */
    @Transactional(readOnly = true)
    public List<OrganizationId> namedBefore(Instant at, ChallengeId id) {
        return readers.all(id).stream()
                .filter(reader -> reader.namedAt() != null && reader.namedAt().isBefore(at))
                .map(AccessView::organization)
                .toList();
    }

    public void request(ChallengeId id, Viewer viewer) {
        var challenge = challenges.get(id, viewer);
        if (challenge.access() == Access.SIGN_IN || challenge.access() == Access.VERIFICATION)
            throw new Refused("ask for the details of challenge " + id);
        if (challenge.access() != Access.NAMING) return;
        var organization = viewer.organization().orElseThrow();
        if (readers.request(id, organization, viewer, clock.instant()))
            publisher.publishEvent(
                    new AccessRequested(id, challenge.owner(), organization, viewer.account(), clock.instant()));
    }

    public void name(ChallengeId id, OrganizationId organization, Viewer viewer) {
        var challenge = challenges.get(id, viewer);
        if (!policy.mayNameReaders(challenge, viewer)) throw new Refused("name readers of challenge " + id);
        if (readers.name(id, organization, viewer, clock.instant()))
            publisher.publishEvent(new AccessGranted(id, organization, viewer.account(), clock.instant()));
    }

    public void accept(ChallengeId id, Viewer viewer) {
        var challenge = challenges.get(id, viewer);
        if (challenge.access() == Access.OPEN) return;
        if (challenge.access() != Access.TERMS) throw new Clash("access.notNamed");
        var organization = viewer.organization().orElseThrow();
        if (!viewer.writesFor(organization)) throw new Refused("accept the terms of challenge " + id);
        if (readers.accept(id, organization, viewer, clock.instant()))
            publisher.publishEvent(new TermsAccepted(id, organization, viewer.account(), clock.instant()));
    }
}
