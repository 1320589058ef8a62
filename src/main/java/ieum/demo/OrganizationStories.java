package ieum.demo;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationText;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Organisations come one to two years before: first those that run programmes, whom the administrator verifies, then
 * those whom these verify.
 */
class OrganizationStories {
    private static final String SOME_CENTRE = "ccei-daegu";

    private final Doors doors;
    private final Cast cast;
    private final Tale tale;
    private final Days days;

    OrganizationStories(Doors doors, Cast cast, Tale tale, Instant now) {
        this.doors = doors;
        this.cast = cast;
        this.tale = tale;
        this.days = new Days(now, ZoneId.of("Asia/Seoul"));
    }

    void plan(Timeline timeline) {
        timeline.enter(days.ago(735, "portal"), "the administrator", () -> cast.appoint(ListedPerson.ADMIN));
        for (var told : tale.organizations()) plan(told, timeline);
    }

    private void plan(ToldOrganization told, Timeline timeline) {
        var registered = told.kind().brokers() ? 600 + varied(told, 120) : 370 + varied(told, 190);
        timeline.enter(days.ago(registered, told.key()), "register " + told.key(), () -> register(told));
        if (!told.verified()) return;
        var verified = registered - 1 - Days.varied(told.key() + " verified", 9);
        timeline.enter(days.ago(verified, told.key()), "verify " + told.key(), () -> verify(told));
    }

    private void register(ToldOrganization told) {
        AccountId founder = cast.founder(told);
        cast.founded(told, doors.organizations().register(text(told), founder));
    }

    private void verify(ToldOrganization told) {
        Viewer verifier = told.kind().brokers() ? cast.administrator() : cast.of(centre(told));
        doors.organizations().verify(cast.organization(told.key()), verifier);
    }

    /** The one through which it came: whose challenge it owns, or answered first. */
    private String centre(ToldOrganization told) {
        var own =
                tale.challenges().stream().filter(challenge -> challenge.owner().equals(told.key()));
        var answered = tale.proposals().stream()
                .filter(proposal -> proposal.applicant().equals(told.key()))
                .map(proposal -> tale.challenge(proposal.challenge()));
        return Stream.concat(own, answered)
                .findFirst()
                .map(ToldChallenge::centre)
                .orElse(SOME_CENTRE);
    }

    /** A language has one name besides the registered one: of several spellings the first is kept. */
    private static OrganizationText text(ToldOrganization told) {
        var registered = told.names().getFirst();
        Map<Language, String> others = new EnumMap<>(Language.class);
        for (var name : told.names())
            if (name.language() != registered.language()) others.putIfAbsent(name.language(), name.name());
        return new OrganizationText(
                registered.name(),
                others,
                told.kind(),
                told.country(),
                told.region(),
                told.website() == null ? "" : told.website(),
                new Text(told.profile(), told.language()));
    }

    private static int varied(ToldOrganization told, int limit) {
        return Days.varied(told.key() + " registered", limit);
    }
}
