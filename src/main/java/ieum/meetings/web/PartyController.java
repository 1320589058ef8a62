package ieum.meetings.web;

import ieum.concepts.LanguageDetection;
import ieum.events.EventId;
import ieum.meetings.Cards;
import ieum.meetings.FairView;
import ieum.meetings.MeetingFairs;
import ieum.meetings.MeetingView;
import ieum.meetings.Meetings;
import ieum.meetings.Parties;
import ieum.meetings.PartyId;
import ieum.meetings.PartyView;
import ieum.meetings.Schedule;
import ieum.meetings.Side;
import ieum.meetings.WishOrigin;
import ieum.meetings.WishSuggestions;
import ieum.meetings.Wishes;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.NotFound;
import ieum.shared.Text;
import ieum.shared.web.Moments;
import ieum.shared.web.PdfSheets;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who takes part in meetings, and of each what they say of themselves, whom they wish to meet and when they do. */
@Controller
@RequestMapping("/events/{id}/meetings/parties")
class PartyController {
    private final MeetingFairs fairs;
    private final Parties parties;
    private final Wishes wishes;
    private final WishSuggestions suggestions;
    private final Meetings meetings;
    private final Cards cards;
    private final LanguageDetection detection;
    private final Moments when;
    private final PdfSheets sheets;
    private final Clock clock;

    PartyController(
            MeetingFairs fairs,
            Parties parties,
            Wishes wishes,
            WishSuggestions suggestions,
            Meetings meetings,
            Cards cards,
            LanguageDetection detection,
            Moments when,
            PdfSheets sheets,
            Clock clock) {
        this.fairs = fairs;
        this.parties = parties;
        this.wishes = wishes;
        this.suggestions = suggestions;
        this.meetings = meetings;
        this.cards = cards;
        this.detection = detection;
        this.when = when;
        this.sheets = sheets;
        this.clock = clock;
    }

    @GetMapping
    String index(@PathVariable EventId id, Viewer viewer, Model model) {
        model.addAttribute("partyForm", PartyForm.empty());
        return list(fairs.get(id, viewer), viewer, model);
    }

    /** Somebody whom the portal does not know. */
    @PostMapping
    String add(
            @PathVariable EventId id,
            @Valid @Nullable PartyForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var fair = fairs.getToRevise(id, viewer);
        if (form != null && (form.name() == null || form.name().isBlank()))
            errors.rejectValue("name", "party.name.missing");
        if (form == null || errors.hasErrors()) return list(fair, viewer, model);
        try {
            var party = parties.add(
                    id, form.toText(Objects.requireNonNull(form.name()).strip()), viewer);
            flash.addFlashAttribute("notice", "party.added");
            return "redirect:" + path(id, party);
        } catch (Clash clash) {
            errors.rejectValue("name", clash.key(), clash.arguments(), null);
            return list(fair, viewer, model);
        }
    }

    @PostMapping("/registered")
    String addRegistered(@PathVariable EventId id, Viewer viewer, RedirectAttributes flash) {
        parties.addRegistered(id, viewer);
        flash.addFlashAttribute("notice", "party.registered.added");
        return "redirect:" + FairController.path(id) + "/parties";
    }

    @GetMapping("/{party}")
    String show(
            @PathVariable EventId id,
            @PathVariable PartyId party,
            @RequestParam(required = false) @Nullable PartyId to,
            @RequestParam(required = false) @Nullable WishOrigin origin,
            @RequestParam(defaultValue = "") String note,
            Viewer viewer,
            Model model) {
        var found = find(id, party, viewer);
        model.addAttribute("partyForm", PartyForm.of(found));
        model.addAttribute("wishForm", new WishForm(to, note, origin));
        return page(found, viewer, model);
    }

    @PostMapping("/{party}")
    String revise(
            @PathVariable EventId id,
            @PathVariable PartyId party,
            @Valid PartyForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var found = find(id, party, viewer);
        var name = found.organization() != null
                        || form.name() == null
                        || form.name().isBlank()
                ? found.text().name()
                : form.name().strip();
        if (errors.hasErrors()) {
            model.addAttribute("wishForm", WishForm.empty());
            return page(found, viewer, model);
        }
        parties.revise(party, form.toText(name), Objects.requireNonNullElse(form.version(), 0L), viewer);
        flash.addFlashAttribute("notice", "party.saved");
        return "redirect:" + path(id, party);
    }

    /** On paper, for whoever has it handed to them. */
    @GetMapping("/{party}/schedule.pdf")
    ResponseEntity<byte[]> schedule(@PathVariable EventId id, @PathVariable PartyId party, Viewer viewer) {
        var found = find(id, party, viewer);
        var event = fairs.get(id, viewer).event();
        return sheets.of(
                "meetings/pdf/schedules",
                Map.of("event", event, "schedules", List.of(new Schedule(found, meetings.of(found, event)))),
                "schedule");
    }

    @PostMapping("/{party}/departure")
    String leave(@PathVariable EventId id, @PathVariable PartyId party, Viewer viewer, RedirectAttributes flash) {
        parties.leave(find(id, party, viewer).id(), viewer);
        flash.addFlashAttribute("notice", "party.leftNow");
        return "redirect:" + FairController.path(id);
    }

    @PostMapping("/{party}/wishes")
    String wish(
            @PathVariable EventId id,
            @PathVariable PartyId party,
            @Valid WishForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var found = find(id, party, viewer);
        if (errors.hasErrors()) {
            model.addAttribute("partyForm", PartyForm.of(found));
            return page(found, viewer, model);
        }
        var words = form.note() == null ? "" : form.note().strip();
        var note = words.isEmpty()
                ? null
                : new Text(words, detection.detect(words, Language.of(locale).orElse(Language.EN)));
        wishes.make(
                party,
                Objects.requireNonNull(form.to()),
                Objects.requireNonNullElse(form.origin(), WishOrigin.OWN),
                note,
                viewer);
        flash.addFlashAttribute("notice", "wish.made");
        return "redirect:" + path(id, party) + "#wishes";
    }

    private PartyView find(EventId event, PartyId id, Viewer viewer) {
        var party = parties.get(id, viewer);
        if (!party.event().equals(event)) throw new NotFound(id);
        return party;
    }

    private String list(FairView fair, Viewer viewer, Model model) {
        model.addAttribute("fair", fair);
        model.addAttribute("event", fair.event());
        model.addAttribute("parties", parties.list(fair.event().id(), viewer));
        model.addAttribute("sides", Side.values());
        model.addAttribute("spoken", FairController.spoken());
        return "meetings/parties";
    }

    private String page(PartyView party, Viewer viewer, Model model) {
        var fair = fairs.get(party.event(), viewer);
        var made = wishes.madeBy(party);
        var wished = made.stream().map(wish -> wish.to()).collect(Collectors.toSet());
        var others = new LinkedHashMap<PartyId, String>();
        for (var other : parties.list(party.event(), viewer))
            if (!other.id().equals(party.id()) && !wished.contains(other.id())) others.put(other.id(), other.name());
        model.addAttribute("fair", fair);
        model.addAttribute("event", fair.event());
        model.addAttribute("party", party);
        model.addAttribute("made", made);
        model.addAttribute("received", wishes.receivedBy(party));
        model.addAttribute("others", others);
        var told = meetings.of(party, fair.event());
        model.addAttribute("meetings", told);
        model.addAttribute("days", days(told, fair));
        model.addAttribute("filled", cards.filled(party));
        var acts = parties.acts(party, viewer) && !party.left();
        model.addAttribute("acts", acts);
        var asked = acts && (fair.writes() || fair.takesWishes(clock.instant()));
        model.addAttribute("suggestions", asked ? suggestions.of(party, viewer) : List.of());
        model.addAttribute("sides", Side.values());
        model.addAttribute("spoken", FairController.spoken());
        model.addAttribute("rounds", rounds(fair));
        return "meetings/party";
    }

    private static List<List<MeetingView>> days(List<MeetingView> meetings, FairView fair) {
        var zone = fair.event().text().zone();
        return List.copyOf(meetings.stream()
                .collect(Collectors.groupingBy(
                        meeting -> meeting.startsAt().atZone(zone).toLocalDate(), TreeMap::new, Collectors.toList()))
                .values());
    }

    /** With the day only where there are several. */
    private Map<Instant, String> rounds(FairView fair) {
        var zone = fair.event().text().zone();
        var severalDays = fair.rounds().stream()
                        .map(round -> round.startsAt().atZone(zone).toLocalDate())
                        .distinct()
                        .count()
                > 1;
        var rounds = new LinkedHashMap<Instant, String>();
        for (var round : fair.rounds())
            rounds.put(
                    round.startsAt(),
                    (severalDays ? when.weekday(round.startsAt(), zone) + " " : "") + when.time(round.startsAt(), zone)
                            + "–" + when.time(round.endsAt(), zone));
        return rounds;
    }

    static String path(EventId event, PartyId party) {
        return FairController.path(event) + "/parties/" + party;
    }
}
