package ieum.meetings.web;

import ieum.concepts.LanguageDetection;
import ieum.events.EventId;
import ieum.meetings.CardView;
import ieum.meetings.Cards;
import ieum.meetings.Interest;
import ieum.meetings.MeetingId;
import ieum.meetings.PartyId;
import ieum.meetings.ResultText;
import ieum.meetings.Results;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.NotFound;
import ieum.shared.Text;
import ieum.shared.web.Currencies;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a meeting for one of the two: its card, what both do next, and what has come of it. */
@Component
class CardPage {
    private final Cards cards;
    private final Results results;
    private final Currencies currencies;
    private final LanguageDetection detection;
    private final Clock clock;

    CardPage(Cards cards, Results results, Currencies currencies, LanguageDetection detection, Clock clock) {
        this.cards = cards;
        this.results = results;
        this.currencies = currencies;
        this.detection = detection;
        this.clock = clock;
    }

    CardView find(EventId event, PartyId party, MeetingId meeting, Viewer viewer) {
        var card = cards.get(meeting, party, viewer);
        if (!card.party().event().equals(event)) throw new NotFound(meeting);
        return card;
    }

    /** A form that was sent stays as it was typed; the others show what stands. */
    String show(CardView card, Model model) {
        model.addAttribute("card", card);
        model.addAttribute("event", card.fair().event());
        model.addAttribute("answers", List.of(true, false));
        model.addAttribute("interests", Interest.values());
        model.addAttribute("points", List.of(1, 2, 3, 4, 5));
        model.addAttribute("states", ResultText.State.values());
        model.addAttribute("currencies", currencies.all());
        model.addAttribute("contracts", results.contracts(card));
        var said = results.of(card);
        model.addAttribute("said", said.isPresent());
        model.addAttribute("over", !clock.instant().isBefore(card.meeting().endsAt()));
        if (!model.containsAttribute("cardForm")) model.addAttribute("cardForm", CardForm.of(card.own()));
        if (!model.containsAttribute("taskForm")) model.addAttribute("taskForm", TaskForm.empty(today(card)));
        if (!model.containsAttribute("resultForm")) model.addAttribute("resultForm", ResultForm.of(said.orElse(null)));
        if (!model.containsAttribute("contractForm")) model.addAttribute("contractForm", ContractForm.empty());
        return "meetings/card";
    }

    private LocalDate today(CardView card) {
        return LocalDate.ofInstant(clock.instant(), card.fair().event().text().zone());
    }

    @Nullable Text words(@Nullable String typed, Locale locale) {
        var words = typed == null ? "" : typed.strip();
        return words.isEmpty()
                ? null
                : new Text(words, detection.detect(words, Language.of(locale).orElse(Language.EN)));
    }

    static String back(EventId event, PartyId party, MeetingId meeting, String place) {
        return "redirect:" + PartyController.path(event, party) + "/meetings/" + meeting + place;
    }
}
