package ieum.meetings.web;

import ieum.concepts.LanguageDetection;
import ieum.events.EventId;
import ieum.meetings.CardView;
import ieum.meetings.Cards;
import ieum.meetings.Interest;
import ieum.meetings.MeetingId;
import ieum.meetings.MeetingTaskId;
import ieum.meetings.PartyId;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.NotFound;
import ieum.shared.Text;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The card of a meeting, for each of the two. */
@Controller
@RequestMapping("/events/{id}/meetings/parties/{party}/meetings/{meeting}")
class CardController {
    private final Cards cards;
    private final LanguageDetection detection;
    private final Clock clock;

    CardController(Cards cards, LanguageDetection detection, Clock clock) {
        this.cards = cards;
        this.detection = detection;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @PathVariable EventId id,
            @PathVariable PartyId party,
            @PathVariable MeetingId meeting,
            Viewer viewer,
            Model model) {
        var card = find(id, party, meeting, viewer);
        model.addAttribute("cardForm", CardForm.of(card.own()));
        model.addAttribute("taskForm", TaskForm.empty(today(card)));
        return page(card, model);
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
        var card = find(id, party, meeting, viewer);
        if (errors.hasErrors()) {
            model.addAttribute("taskForm", TaskForm.empty(today(card)));
            return page(card, model);
        }
        cards.fill(meeting, party, form.toText(words(form.note(), locale)), viewer);
        flash.addFlashAttribute("notice", "card.saved");
        return "redirect:" + path(id, party, meeting);
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
        var card = find(id, party, meeting, viewer);
        if (errors.hasErrors()) return failed(card, model);
        try {
            cards.propose(
                    meeting,
                    party,
                    Objects.requireNonNull(words(form.what(), locale)),
                    Objects.requireNonNull(form.due()),
                    viewer);
        } catch (Clash clash) {
            if (!clash.key().startsWith("task.")) throw clash;
            errors.reject(clash.key(), clash.arguments(), null);
            return failed(card, model);
        }
        flash.addFlashAttribute("notice", "task.proposed");
        return "redirect:" + path(id, party, meeting) + "#tasks";
    }

    private static String failed(CardView card, Model model) {
        model.addAttribute("cardForm", CardForm.of(card.own()));
        return page(card, model);
    }

    @PostMapping("/tasks/{task}/confirmation")
    String confirm(
            @PathVariable EventId id,
            @PathVariable PartyId party,
            @PathVariable MeetingId meeting,
            @PathVariable MeetingTaskId task,
            Viewer viewer,
            RedirectAttributes flash) {
        find(id, party, meeting, viewer);
        cards.answer(task, party, true, viewer);
        flash.addFlashAttribute("notice", "task.confirmed");
        return "redirect:" + path(id, party, meeting) + "#tasks";
    }

    @PostMapping("/tasks/{task}/refusal")
    String decline(
            @PathVariable EventId id,
            @PathVariable PartyId party,
            @PathVariable MeetingId meeting,
            @PathVariable MeetingTaskId task,
            Viewer viewer,
            RedirectAttributes flash) {
        find(id, party, meeting, viewer);
        cards.answer(task, party, false, viewer);
        flash.addFlashAttribute("notice", "task.declined");
        return "redirect:" + path(id, party, meeting) + "#tasks";
    }

    @PostMapping("/tasks/{task}/completion")
    String finish(
            @PathVariable EventId id,
            @PathVariable PartyId party,
            @PathVariable MeetingId meeting,
            @PathVariable MeetingTaskId task,
            Viewer viewer,
            RedirectAttributes flash) {
        find(id, party, meeting, viewer);
        cards.finish(task, party, viewer);
        flash.addFlashAttribute("notice", "task.finished");
        return "redirect:" + path(id, party, meeting) + "#tasks";
    }

    private CardView find(EventId event, PartyId party, MeetingId meeting, Viewer viewer) {
        var card = cards.get(meeting, party, viewer);
        if (!card.party().event().equals(event)) throw new NotFound(meeting);
        return card;
    }

    private LocalDate today(CardView card) {
        return LocalDate.ofInstant(clock.instant(), card.fair().event().text().zone());
    }

    private @Nullable Text words(@Nullable String typed, Locale locale) {
        var words = typed == null ? "" : typed.strip();
        return words.isEmpty()
                ? null
                : new Text(words, detection.detect(words, Language.of(locale).orElse(Language.EN)));
    }

    private static String page(CardView card, Model model) {
        model.addAttribute("card", card);
        model.addAttribute("event", card.fair().event());
        model.addAttribute("answers", List.of(true, false));
        model.addAttribute("interests", Interest.values());
        model.addAttribute("points", List.of(1, 2, 3, 4, 5));
        return "meetings/card";
    }

    private static String path(EventId event, PartyId party, MeetingId meeting) {
        return PartyController.path(event, party) + "/meetings/" + meeting;
    }
}
