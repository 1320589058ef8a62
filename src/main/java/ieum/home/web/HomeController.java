package ieum.home.web;

import ieum.challenges.ChallengeFilter;
import ieum.challenges.ChallengeStatus;
import ieum.challenges.Challenges;
import ieum.events.Events;
import ieum.files.Scanning;
import ieum.organizations.Desk;
import ieum.organizations.OrganizationId;
import ieum.organizations.ToDo;
import ieum.organizations.Viewer;
import ieum.programs.ProgramView;
import ieum.programs.Programs;
import ieum.reports.Figures;
import ieum.reports.Funnel;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** To do first, figures after it; for visitors, what is open. */
@Controller
class HomeController {
    private static final int UPCOMING = 3;
    private static final int STANDINGS = 3;
    private static final int CHALLENGES = 8;

    private final List<Desk> desks;
    private final Programs programs;
    private final Challenges challenges;
    private final Events events;
    private final Figures figures;
    private final Scanning scanning;
    private final Clock clock;

    HomeController(
            List<Desk> desks,
            Programs programs,
            Challenges challenges,
            Events events,
            Figures figures,
            Scanning scanning,
            Clock clock) {
        this.scanning = scanning;
        this.desks = desks;
        this.programs = programs;
        this.challenges = challenges;
        this.events = events;
        this.figures = figures;
        this.clock = clock;
    }

    /** In one transaction, so that what several desks ask is read once; it is over before the page is drawn. */
    @GetMapping("/")
    @Transactional(readOnly = true)
    String show(Viewer viewer, Model model) {
        if (viewer.signedIn()) model.addAttribute("todos", todos(viewer));
        if (viewer.administrator()) model.addAttribute("scanner", scanning.health());
        if (viewer.staff()) model.addAttribute("standings", standings(viewer));
        else {
            model.addAttribute("events", events.upcoming(viewer, UPCOMING));
            model.addAttribute(
                    "challenges",
                    challenges.top(ChallengeFilter.of(ChallengeStatus.PUBLISHED), viewer, CHALLENGES).stream()
                            .filter(row -> row.deadline().isAfter(clock.instant()))
                            .toList());
        }
        return "home/show";
    }

    /** What has a term first, the nearest on top. */
    private List<ToDo> todos(Viewer viewer) {
        return desks.stream()
                .flatMap(desk -> desk.waitingFor(viewer).stream())
                .sorted(Comparator.comparing(ToDo::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** The programmes that the viewer helps to run; a centre counts its own track. */
    private List<Standing> standings(Viewer viewer) {
        return programs.run(viewer, STANDINGS).stream()
                .map(program -> new Standing(
                        program,
                        figures.funnel(
                                program.id().value(),
                                program.oversight().mayReadAll(viewer)
                                        ? null
                                        : viewer.organization()
                                                .map(OrganizationId::value)
                                                .orElseThrow())))
                .toList();
    }

    /** A programme with its figures. */
    record Standing(ProgramView program, Funnel funnel) {}
}
