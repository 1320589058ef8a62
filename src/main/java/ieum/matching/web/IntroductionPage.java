package ieum.matching.web;

import ieum.accounts.Accounts;
import ieum.matching.DeclineReason;
import ieum.matching.IntroductionId;
import ieum.matching.IntroductionStep;
import ieum.matching.IntroductionView;
import ieum.matching.Introductions;
import ieum.matching.Matches;
import ieum.matching.ReplyDuties;
import ieum.matching.Threads;
import ieum.organizations.Credentials;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.programs.Side;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of an introduction: what to do next, where it stands, both sides, and what they write to each other. */
@Component
class IntroductionPage {
    private final Introductions introductions;
    private final Threads threads;
    private final Matches matches;
    private final ReplyDuties duties;
    private final Programs programs;
    private final Organizations organizations;
    private final Credentials credentials;
    private final Accounts accounts;

    IntroductionPage(
            Introductions introductions,
            Threads threads,
            Matches matches,
            ReplyDuties duties,
            Programs programs,
            Organizations organizations,
            Credentials credentials,
            Accounts accounts) {
        this.introductions = introductions;
        this.threads = threads;
        this.matches = matches;
        this.duties = duties;
        this.programs = programs;
        this.organizations = organizations;
        this.credentials = credentials;
        this.accounts = accounts;
    }

    String show(IntroductionId id, Viewer viewer, Model model) {
        var introduction = introductions.get(id, viewer);
        var oversight = programs.oversight(introduction.program());
        var sides = List.of(introduction.demand(), introduction.startup());
        model.addAttribute("introduction", introduction);
        model.addAttribute("oversight", oversight);
        model.addAttribute(
                "program", programs.names(List.of(introduction.program())).get(introduction.program()));
        model.addAttribute("sides", Side.values());
        model.addAttribute(
                "standings",
                Arrays.stream(Side.values())
                        .collect(Collectors.toMap(
                                side -> side, side -> organizations.standing(introduction.organization(side)))));
        model.addAttribute("badges", credentials.badges(sides));
        model.addAttribute(
                "people",
                accounts.all(introduction.steps().stream()
                        .map(IntroductionStep::by)
                        .distinct()
                        .toList()));
        model.addAttribute("reasons", DeclineReason.choices());
        model.addAttribute("draft", introductions.draft(id).orElse(null));
        model.addAttribute("match", matches.from(id).orElse(null));
        if (oversight.mayRead(introduction.centre(), viewer))
            model.addAttribute("rates", sides.stream().collect(Collectors.toMap(side -> side, duties::rate)));
        if (!model.containsAttribute("wordForm")) model.addAttribute("wordForm", word(introduction));
        if (!model.containsAttribute("noForm")) model.addAttribute("noForm", NoForm.empty());
        threads.of(id, viewer).ifPresent(thread -> {
            model.addAttribute("thread", thread);
            model.addAttribute("messageForm", MessageForm.empty());
            threads.markRead(thread, viewer);
        });
        return "matching/introduction";
    }

    private static WordForm word(IntroductionView introduction) {
        var remark = introduction.remark();
        return new WordForm(remark == null ? "" : remark.original());
    }
}
