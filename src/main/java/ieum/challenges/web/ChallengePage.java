package ieum.challenges.web;

import ieum.accounts.AccountId;
import ieum.accounts.AccountView;
import ieum.accounts.Accounts;
import ieum.challenges.ChallengeFilter;
import ieum.challenges.ChallengeId;
import ieum.challenges.ChallengeStatus;
import ieum.challenges.ChallengeStep;
import ieum.challenges.Challenges;
import ieum.challenges.Circles;
import ieum.challenges.Disclosure;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.ProgramFilter;
import ieum.programs.Programs;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of challenges show beside the challenge itself. */
@Component
class ChallengePage {
    private final Challenges challenges;
    private final Circles circles;
    private final Programs programs;
    private final Organizations organizations;
    private final Accounts accounts;

    ChallengePage(
            Challenges challenges, Circles circles, Programs programs, Organizations organizations, Accounts accounts) {
        this.challenges = challenges;
        this.circles = circles;
        this.programs = programs;
        this.organizations = organizations;
        this.accounts = accounts;
    }

    String index(ChallengeFilter filter, Model model) {
        model.addAttribute("statuses", ChallengeStatus.values());
        model.addAttribute("disclosures", Disclosure.values());
        model.addAttribute("programs", programs.choices());
        return "challenges/index";
    }

    String show(ChallengeId id, Viewer viewer, Model model) {
        var challenge = challenges.read(id, viewer);
        var history = challenges.history(id, viewer);
        var readers = circles.of(id, viewer);
        model.addAttribute("challenge", challenge);
        model.addAttribute(
                "program", programs.names(List.of(challenge.program())).get(challenge.program()));
        model.addAttribute("oversight", programs.oversight(challenge.program()));
        model.addAttribute("history", history);
        model.addAttribute("people", people(history));
        model.addAttribute("readers", readers);
        if (challenge.disclosure() == Disclosure.NAMED && viewer.writesFor(challenge.owner()))
            model.addAttribute("candidates", organizations.verifiedOf(proposers()));
        return "challenges/show";
    }

    String form(String page, Model model) {
        model.addAttribute("tracks", tracks());
        model.addAttribute("disclosures", Disclosure.values());
        return page;
    }

    /** Programme and centre in one choice; those whose calls are not over. */
    Map<String, String> tracks() {
        var tracks = new LinkedHashMap<String, String>();
        for (var phase : List.of(ProgramFilter.Phase.OPEN, ProgramFilter.Phase.COMING))
            for (var row : programs.all(new ProgramFilter(null, phase, "closes")))
                for (var track : programs.get(row.id()).tracks())
                    tracks.put(row.id() + "/" + track.centre(), row.name().original() + " – " + track.centreName());
        return tracks;
    }

    private Map<AccountId, AccountView> people(List<ChallengeStep> history) {
        return accounts.all(history.stream().map(ChallengeStep::by).distinct().toList());
    }

    private static List<OrganizationKind> proposers() {
        return Arrays.stream(OrganizationKind.values())
                .filter(OrganizationKind::proposes)
                .toList();
    }
}
