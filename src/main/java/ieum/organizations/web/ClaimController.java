package ieum.organizations.web;

import ieum.files.FileRefused;
import ieum.organizations.Credentials;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An organisation says that it has a certificate, and shows it. */
@Controller
@RequestMapping("/organizations/{id}/credentials")
class ClaimController {
    private final Credentials credentials;
    private final Organizations organizations;
    private final CredentialPage page;

    ClaimController(Credentials credentials, Organizations organizations, CredentialPage page) {
        this.credentials = credentials;
        this.organizations = organizations;
        this.page = page;
    }

    @GetMapping("/new")
    String form(@PathVariable OrganizationId id, Viewer viewer, Model model) {
        credentials.checkMayClaim(id, viewer);
        model.addAttribute(
                "credentialForm",
                CredentialForm.empty(organizations.get(id, viewer).text().country()));
        return page.form(id, null, viewer, model);
    }

    @PostMapping
    String claim(
            @PathVariable OrganizationId id,
            @Valid CredentialForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        credentials.checkMayClaim(id, viewer);
        if (errors.getTarget() != null) form.check(errors, true);
        if (errors.hasErrors()) return page.form(id, null, viewer, model);
        var file = Objects.requireNonNull(form.file());
        try (var evidence = file.getInputStream()) {
            var claimed =
                    credentials.claim(id, form.toText(), String.valueOf(file.getOriginalFilename()), evidence, viewer);
            flash.addFlashAttribute("notice", "credential.claimed");
            return "redirect:/credentials/" + claimed;
        } catch (FileRefused refused) {
            page.refused(refused, form, errors);
            return page.form(id, null, viewer, model);
        }
    }
}
