package ieum.meetings.web;

import ieum.events.EventId;
import ieum.meetings.Cards;
import ieum.meetings.MeetingId;
import ieum.meetings.MeetingTaskId;
import ieum.meetings.PartyId;
import ieum.meetings.Tasks;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The card of a meeting, for each of the two, and what both do next. */
@Controller
@RequestMapping("/events/{id}/meetings/parties/{party}/meetings/{meeting}")
class CardController {
    private final Cards cards;
    private final Tasks tasks;
    private final CardPage page;

    CardController(Cards cards, Tasks tasks, CardPage page) {
        this.cards = cards;
        this.tasks = tasks;
        this.page = page;
    }

    @GetMapping
    String show(
            @PathVariable EventId id,
            @PathVariable PartyId party,
            @PathVariable MeetingId meeting,
            Viewer viewer,
            Model model) {
        return page.show(page.find(id, party, meeting, viewer), model);
    }

    @PostMapping
    String fill(
            @PathVariable EventId id,
            @PathVariable PartyId party,
            @PathVariable MeetingId meeting,
            @Valid CardForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var card = page.find(id, party, meeting, viewer);
        if (errors.hasErrors()) return page.show(card, model);
        cards.fill(meeting, party, form.toText(page.words(form.note(), locale)), viewer);
        flash.addFlashAttribute("notice", "card.saved");
        return CardPage.back(id, party, meeting, "");
    }

    @PostMapping("/tasks")
    String propose(
            @PathVariable EventId id,
            @PathVariable PartyId party,
            @PathVariable MeetingId meeting,
            @Valid TaskForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var card = page.find(id, party, meeting, viewer);
        if (errors.hasErrors()) return page.show(card, model);
        try {
            tasks.propose(
                    meeting,
                    party,
                    Objects.requireNonNull(page.words(form.what(), locale)),
                    Objects.requireNonNull(form.due()),
                    viewer);
        } catch (Clash clash) {
            if (!clash.key().startsWith("task.")) throw clash;
            errors.reject(clash.key(), clash.arguments(), null);
            return page.show(card, model);
        }
        flash.addFlashAttribute("notice", "task.proposed");
        return CardPage.back(id, party, meeting, "#tasks");
    }

    @PostMapping("/tasks/{task}/confirmation")
    String confirm(@ModelAttribute("ref") TaskRef task, Viewer viewer, RedirectAttributes flash) {
        find(task, viewer);
        tasks.answer(task.task(), task.party(), true, viewer);
        return done(task, "task.confirmed", flash);
    }

    @PostMapping("/tasks/{task}/refusal")
    String decline(@ModelAttribute("ref") TaskRef task, Viewer viewer, RedirectAttributes flash) {
        find(task, viewer);
        tasks.answer(task.task(), task.party(), false, viewer);
        return done(task, "task.declined", flash);
    }

    @PostMapping("/tasks/{task}/completion")
    String finish(@ModelAttribute("ref") TaskRef task, Viewer viewer, RedirectAttributes flash) {
        find(task, viewer);
        tasks.finish(task.task(), task.party(), viewer);
        return done(task, "task.finished", flash);
    }

    /** A task as an address names it. */
    record TaskRef(EventId id, PartyId party, MeetingId meeting, MeetingTaskId task) {}

    private void find(TaskRef task, Viewer viewer) {
        var card = page.find(task.id(), task.party(), task.meeting(), viewer);
        if (card.tasks().stream().noneMatch(one -> one.id().equals(task.task()))) throw new NotFound(task.task());
    }

    private static String done(TaskRef task, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return CardPage.back(task.id(), task.party(), task.meeting(), "#tasks");
    }
}
