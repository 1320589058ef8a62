package ieum.proposals.web;

import ieum.concepts.LanguageDetection;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.proposals.Partners;
import ieum.proposals.ProposalId;
import ieum.shared.Clash;
import ieum.shared.Language;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who proposes together, what each of them does, and that they agree. */
@Controller
@RequestMapping("/proposals/{id}/partners")
class PartnerController {
    private final Partners partners;
    private final PartnerPage page;
    private final LanguageDetection detection;

    PartnerController(Partners partners, PartnerPage page, LanguageDetection detection) {
        this.partners = partners;
        this.page = page;
        this.detection = detection;
    }

    @GetMapping
    String index(@PathVariable ProposalId id, @RequestParam(defaultValue = "") String q, Viewer viewer, Model model) {
        return page.show(id, q, viewer, model);
    }

    @PostMapping
    String invite(
            @PathVariable ProposalId id,
            @RequestParam OrganizationId organization,
            Viewer viewer,
            RedirectAttributes flash) {
        partners.invite(id, organization, viewer);
        flash.addFlashAttribute("notice", "partner.invited");
        return "redirect:/proposals/" + id + "/partners";
    }

    @PostMapping("/joining")
    String join(@PathVariable ProposalId id, Viewer viewer, RedirectAttributes flash) {
        partners.join(id, viewer);
        flash.addFlashAttribute("notice", "partner.joined");
        return "redirect:/proposals/" + id + "/partners";
    }

    @PostMapping("/{organization}/removal")
    String leave(
            @PathVariable ProposalId id,
            @PathVariable OrganizationId organization,
            Viewer viewer,
            RedirectAttributes flash) {
        partners.leave(id, organization, viewer);
        flash.addFlashAttribute("notice", "partner.left");
        return viewer.belongsTo(organization) ? "redirect:/proposals" : "redirect:/proposals/" + id + "/partners";
    }

    @PostMapping("/contribution")
    String write(
            @PathVariable ProposalId id,
            @Valid ContributionForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        if (errors.getTarget() != null) form.check(errors);
        if (errors.hasErrors()) return page.show(id, "", viewer, model);
        try {
            partners.write(
                    id, form.toContribution(detection, Language.of(locale).orElse(Language.EN)), viewer);
        } catch (Clash clash) {
            if (!clash.key().startsWith("part.")) throw clash;
            errors.rejectValue("part", clash.key(), clash.arguments(), null);
            return page.show(id, "", viewer, model);
        }
        flash.addFlashAttribute("notice", "partner.saved");
        return "redirect:/proposals/" + id + "/partners";
    }

    @PostMapping("/signature")
    String sign(@PathVariable ProposalId id, @RequestParam String sha256, Viewer viewer, RedirectAttributes flash) {
        partners.sign(id, sha256, viewer);
        flash.addFlashAttribute("notice", "partner.signed");
        return "redirect:/proposals/" + id + "/partners";
    }
}
