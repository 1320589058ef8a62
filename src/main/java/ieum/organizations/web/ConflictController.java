package ieum.organizations.web;

import ieum.accounts.AccountId;
import ieum.concepts.LanguageDetection;
import ieum.organizations.ConflictId;
import ieum.organizations.ConflictKind;
import ieum.organizations.Conflicts;
import ieum.organizations.Directory;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.Language;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where conflicts of interest are declared. */
@Controller
@RequestMapping("/conflicts")
class ConflictController {
    private final Conflicts conflicts;
    private final Directory directory;
    private final Organizations organizations;
    private final LanguageDetection detection;

    ConflictController(
            Conflicts conflicts, Directory directory, Organizations organizations, LanguageDetection detection) {
        this.conflicts = conflicts;
        this.directory = directory;
        this.organizations = organizations;
        this.detection = detection;
    }

    /** @param about the organisation, where one comes from its page or from a proposal of its */
    @GetMapping
    String index(
            @RequestParam(name = "organization", required = false) @Nullable OrganizationId about,
            Viewer viewer,
            Model model) {
        model.addAttribute("about", about);
        model.addAttribute("conflictForm", ConflictForm.about(about == null ? "" : name(about, viewer)));
        return page(viewer, model);
    }

    @PostMapping
    String declare(
            @Valid ConflictForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable OrganizationId about,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        model.addAttribute("about", about);
        var organization = organization(form, about, viewer);
        if (organization.isEmpty() && !errors.hasFieldErrors("organization"))
            errors.rejectValue("organization", "conflict.unknown");
        if (errors.hasErrors()) return page(viewer, model);
        try {
            conflicts.declare(
                    form.isOwn() ? viewer.account() : AccountId.of(form.concerned()),
                    organization.orElseThrow(),
                    Objects.requireNonNull(form.kind()),
                    form.written(detection, Language.of(locale).orElse(Language.EN)),
                    viewer);
        } catch (Clash clash) {
            errors.rejectValue("organization", clash.key());
            return page(viewer, model);
        }
        flash.addFlashAttribute("notice", "conflict.declared");
        return "redirect:/conflicts";
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable ConflictId id, Viewer viewer, RedirectAttributes flash) {
        conflicts.end(id, viewer);
        flash.addFlashAttribute("notice", "conflict.ended");
        return "redirect:/conflicts";
    }

    /** The one whose page was left for this one, as long as its name was not changed; or the only one of that name. */
    private Optional<OrganizationId> organization(ConflictForm form, @Nullable OrganizationId about, Viewer viewer) {
        if (form.organization() == null || form.organization().isBlank()) return Optional.empty();
        if (about != null && name(about, viewer).equals(form.organization().strip())) return Optional.of(about);
        return directory.called(form.organization());
    }

    private String name(OrganizationId id, Viewer viewer) {
        organizations.get(id, viewer);
        return organizations.names(List.of(id)).getOrDefault(id, "");
    }

    private String page(Viewer viewer, Model model) {
        var perhaps = conflicts.perhaps(viewer);
        model.addAttribute("own", conflicts.own(viewer));
        model.addAttribute("theirs", conflicts.ofColleagues(viewer));
        model.addAttribute("colleagues", conflicts.colleagues(viewer));
        model.addAttribute("perhaps", organizations.names(perhaps));
        model.addAttribute("kinds", ConflictKind.values());
        return "organizations/conflicts";
    }
}
