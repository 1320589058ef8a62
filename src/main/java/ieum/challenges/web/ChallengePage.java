package ieum.challenges.web;

import ieum.accounts.AccountId;
import ieum.accounts.AccountView;
import ieum.accounts.Accounts;
import ieum.challenges.ChallengeId;
import ieum.challenges.ChallengeStatus;
import ieum.challenges.ChallengeStep;
import ieum.challenges.Challenges;
import ieum.challenges.Circles;
import ieum.challenges.Disclosure;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.CallKind;
import ieum.programs.Eligibility;
import ieum.programs.ProgramFilter;
import ieum.programs.ProgramView;
import ieum.programs.Programs;
import ieum.programs.Room;
import ieum.programs.Side;
import ieum.shared.web.Currencies;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of challenges show beside the challenge itself. */
@Component
class ChallengePage {
    private final Challenges challenges;
    private final Circles circles;
    private final Programs programs;
    private final Eligibility eligibility;
    private final Organizations organizations;
    private final Accounts accounts;
    private final Currencies currencies;
    private final MessageSource messages;
    private final Clock clock;

    ChallengePage(
            Challenges challenges,
            Circles circles,
            Programs programs,
            Eligibility eligibility,
            Organizations organizations,
            Accounts accounts,
            Currencies currencies,
            MessageSource messages,
            Clock clock) {
        this.challenges = challenges;
        this.circles = circles;
        this.programs = programs;
        this.eligibility = eligibility;
        this.organizations = organizations;
        this.accounts = accounts;
        this.currencies = currencies;
        this.messages = messages;
        this.clock = clock;
    }

    /** Drafts are only for those who have some, or publish them. */
    String index(Viewer viewer, Model model) {
        var insider = viewer.staff()
                || (viewer instanceof Viewer.Member member && member.kind().demands());
        model.addAttribute(
                "statuses",
                insider
                        ? ChallengeStatus.values()
                        : new ChallengeStatus[] {ChallengeStatus.PUBLISHED, ChallengeStatus.CLOSED});
        model.addAttribute("disclosures", Disclosure.values());
        model.addAttribute("programs", programs.choices());
        return "challenges/index";
    }

    String show(ChallengeId id, Viewer viewer, Model model) {
        var challenge = challenges.read(id, viewer);
        var history = challenges.history(id, viewer);
        var readers = circles.of(id, viewer);
        model.addAttribute("challenge", challenge);
        model.addAttribute("eligibility", eligibility.of(challenge.call(), viewer));
        model.addAttribute(
                "program", programs.names(List.of(challenge.program())).get(challenge.program()));
        model.addAttribute("oversight", programs.oversight(challenge.program()));
        model.addAttribute("history", history);
        if (challenge.status() == ChallengeStatus.DRAFT) model.addAttribute("returned", returned(history));
        if (challenge.status() == ChallengeStatus.OFFERED)
            model.addAttribute(
                    "room",
                    programs.get(challenge.program())
                            .room(Side.DEMAND, challenge.centre())
                            .orElse(null));
        model.addAttribute("people", people(history));
        model.addAttribute("readers", readers);
        if (challenge.disclosure() == Disclosure.NAMED && viewer.writesFor(challenge.owner()))
            model.addAttribute("candidates", organizations.verifiedOf(proposers()));
        return "challenges/show";
    }

    String form(String page, Viewer viewer, Model model) {
        model.addAttribute("tracks", tracks(viewer));
        model.addAttribute("disclosures", Disclosure.values());
        model.addAttribute("currencies", currencies.all());
        return page;
    }

    /** Call and centre in one choice; those that are not over. */
    Map<String, String> tracks(Viewer viewer) {
        var tracks = new LinkedHashMap<String, String>();
        for (var phase : List.of(ProgramFilter.Phase.OPEN, ProgramFilter.Phase.COMING))
            for (var row : programs.all(new ProgramFilter(null, phase, "closes"), viewer))
                tracks.putAll(tracks(programs.get(row.id())));
        return tracks;
    }

    private Map<String, String> tracks(ProgramView program) {
        var tracks = new LinkedHashMap<String, String>();
        var calls = program.calls().reversed().stream()
                .filter(call ->
                        call.kind() == CallKind.CHALLENGES && clock.instant().isBefore(call.closesAt()))
                .toList();
        for (var call : calls)
            for (var track : program.tracks()) {
                var title = calls.size() == 1 ? "" : " · " + call.title().original();
                var name = program.text().name().original() + title + " – " + track.centreName();
                var full = program.room(Side.DEMAND, track.centre())
                        .filter(Room::none)
                        .isPresent();
                tracks.put(call.id() + "/" + track.centre(), full ? say("challenge.trackFull", name) : name);
            }
        return tracks;
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** What the centre asked for when it sent the challenge back, until that is answered. */
    private static @Nullable ChallengeStep returned(List<ChallengeStep> history) {
        return history.reversed().stream()
                .filter(step -> step.kind() == ChallengeStep.Kind.RETURNED)
                .findFirst()
                .orElse(null);
    }

    private Map<AccountId, AccountView> people(List<ChallengeStep> history) {
        return accounts.all(history.stream().map(ChallengeStep::by).distinct().toList());
    }

    private static List<OrganizationKind> proposers() {
        return OrganizationKind.organizations().stream()
                .filter(OrganizationKind::proposes)
                .toList();
    }
}
