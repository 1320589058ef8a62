package ieum.matching.web;

import ieum.concepts.LanguageDetection;
import ieum.matching.Onwards;
import ieum.organizations.Viewer;
import ieum.proposals.ProposalId;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A declined proposal offered to other challenges: its applicant allows it, its centre chooses where. */
@Controller
class OnwardController {
    private final Onwards onwards;
    private final LanguageDetection detection;

    OnwardController(Onwards onwards, LanguageDetection detection) {
        this.onwards = onwards;
        this.detection = detection;
    }

    /** A page of its own, or a part of the page of the proposal and of its feedback. */
    @GetMapping("/proposals/{id}/onward")
    String ask(
            @PathVariable ProposalId id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        var proposal = onwards.asked(id, viewer);
        model.addAttribute("proposal", proposal);
        model.addAttribute("since", onwards.allowedSince(id).orElse(null));
        model.addAttribute("writes", viewer.writesFor(proposal.applicant()));
        return part ? "matching/onward-consent :: asked" : "matching/onward-consent";
    }

    @PostMapping("/proposals/{id}/onward")
    String allow(@PathVariable ProposalId id, Viewer viewer, RedirectAttributes flash) {
        onwards.allow(id, viewer);
        flash.addFlashAttribute("notice", "onward.allowed");
        return "redirect:/proposals/" + id;
    }

    @PostMapping("/proposals/{id}/onward/removal")
    String revoke(@PathVariable ProposalId id, Viewer viewer, RedirectAttributes flash) {
        onwards.revoke(id, viewer);
        flash.addFlashAttribute("notice", "onward.revoked");
        return "redirect:/proposals/" + id;
    }

    @GetMapping("/onward")
    String index(@RequestParam(defaultValue = "1") int page, Viewer viewer, Model model) {
        model.addAttribute("proposals", onwards.list(viewer, page));
        return "matching/onward";
    }

    @GetMapping("/onward/{id}")
    String choose(@PathVariable ProposalId id, Viewer viewer, Model model) {
        model.addAttribute("offerForm", new OfferForm(null, ""));
        return choices(id, viewer, model);
    }

    @PostMapping("/onward/{id}")
    String offer(
            @PathVariable ProposalId id,
            @Valid OfferForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var challenge = form.challenge();
        if (errors.hasErrors() || challenge == null) return choices(id, viewer, model);
        try {
            var introduction = onwards.offer(id, challenge, text(form.remark(), locale), viewer);
            flash.addFlashAttribute("notice", "introduction.made");
            return "redirect:/introductions/" + introduction;
        } catch (Clash clash) {
            if (!clash.key().startsWith("introduction.")) throw clash;
            errors.rejectValue("challenge", clash.key(), clash.arguments(), null);
            return choices(id, viewer, model);
        }
    }

    private String choices(ProposalId id, Viewer viewer, Model model) {
        var proposal = onwards.candidate(id, viewer);
        model.addAttribute("proposal", proposal);
        model.addAttribute("challenges", onwards.fitting(proposal, viewer));
        return "matching/onward-new";
    }

    private @Nullable Text text(@Nullable String written, Locale locale) {
        if (written == null || written.isBlank()) return null;
        return new Text(
                written.strip(), detection.detect(written, Language.of(locale).orElse(Language.EN)));
    }
}
