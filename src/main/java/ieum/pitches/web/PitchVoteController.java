package ieum.pitches.web;

import ieum.concepts.LanguageDetection;
import ieum.events.Events;
import ieum.organizations.Viewer;
import ieum.pitches.PitchId;
import ieum.pitches.PitchView;
import ieum.pitches.Pitches;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.Refused;
import ieum.shared.Text;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What jurors and those present say of a pitch while they hear it. */
@Controller
@RequestMapping("/pitches/{pitch}")
class PitchVoteController {
    private final Pitches pitches;
    private final Events events;
    private final LanguageDetection detection;

    PitchVoteController(Pitches pitches, Events events, LanguageDetection detection) {
        this.pitches = pitches;
        this.events = events;
        this.detection = detection;
    }

    @GetMapping("/score")
    String form(@PathVariable PitchId pitch, Viewer viewer, Model model) {
        var found = scored(pitch, viewer);
        model.addAttribute("pitchScoreForm", PitchScoreForm.of(found.own()));
        return page(found, viewer, model);
    }

    @PostMapping("/score")
    String score(
            @PathVariable PitchId pitch,
            @Valid PitchScoreForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var found = scored(pitch, viewer);
        if (errors.hasErrors()) return page(found, viewer, model);
        var words = form.note() == null ? "" : form.note().strip();
        var note = words.isEmpty()
                ? null
                : new Text(words, detection.detect(words, Language.of(locale).orElse(Language.EN)));
        try {
            pitches.score(pitch, form.fit(), form.feasibility(), form.team(), note, viewer);
        } catch (Clash clash) {
            errors.reject(clash.key(), clash.arguments(), null);
            return page(found, viewer, model);
        }
        flash.addFlashAttribute("notice", "pitch.scored");
        return back(found);
    }

    @PostMapping("/interest")
    String interest(@PathVariable PitchId pitch, Viewer viewer, RedirectAttributes flash) {
        pitches.interest(pitch, viewer);
        flash.addFlashAttribute("notice", "pitch.interestedNow");
        return back(pitches.get(pitch, viewer));
    }

    @PostMapping("/interest/removal")
    String withdraw(@PathVariable PitchId pitch, Viewer viewer, RedirectAttributes flash) {
        pitches.withdraw(pitch, viewer);
        flash.addFlashAttribute("notice", "pitch.uninterestedNow");
        return back(pitches.get(pitch, viewer));
    }

    private PitchView scored(PitchId id, Viewer viewer) {
        var pitch = pitches.get(id, viewer);
        if (!pitch.scores()) throw new Refused("score pitch " + id);
        return pitch;
    }

    private String page(PitchView pitch, Viewer viewer, Model model) {
        var event = events.get(pitch.event(), viewer);
        model.addAttribute("pitch", pitch);
        model.addAttribute("event", event);
        model.addAttribute("part", event.session(pitch.session()));
        model.addAttribute("points", List.of(1, 2, 3, 4, 5));
        return "pitches/score";
    }

    private static String back(PitchView pitch) {
        return "redirect:/events/" + pitch.event() + "/sessions/" + pitch.session() + "/pitches#pitch-" + pitch.id();
    }
}
