package ieum.organizations.web;

import ieum.files.FileId;
import ieum.files.FileRefused;
import ieum.organizations.CredentialFilter;
import ieum.organizations.CredentialId;
import ieum.organizations.CredentialKind;
import ieum.organizations.CredentialStatus;
import ieum.organizations.Credentials;
import ieum.organizations.Viewer;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Certificates and statuses: the list of staff, one of them, and what its owner may do with it. */
@Controller
@RequestMapping("/credentials")
class CredentialController {
    private final Credentials credentials;
    private final CredentialPage page;

    CredentialController(Credentials credentials, CredentialPage page) {
        this.credentials = credentials;
        this.page = page;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") CredentialFilter filter,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Viewer viewer,
            Model model) {
        model.addAttribute("credentials", credentials.list(filter, viewer, number));
        model.addAttribute("statuses", CredentialStatus.values());
        model.addAttribute("kinds", CredentialKind.values());
        return "organizations/credentials";
    }

    @GetMapping("/{id}")
    String show(@PathVariable CredentialId id, Viewer viewer, Model model) {
        return page.show(id, viewer, model);
    }

    @GetMapping("/{id}/files/{file}")
    ResponseEntity<Resource> open(@PathVariable CredentialId id, @PathVariable FileId file, Viewer viewer) {
        return credentials.open(id, file, viewer).response();
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable CredentialId id, Viewer viewer, Model model) {
        var credential = credentials.getToRevise(id, viewer);
        model.addAttribute("credentialForm", CredentialForm.of(credential));
        return page.form(credential.organization(), credential, viewer, model);
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable CredentialId id,
            @Valid CredentialForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        var credential = credentials.getToRevise(id, viewer);
        if (errors.getTarget() != null) form.check(errors, false);
        if (errors.hasErrors()) return page.form(credential.organization(), credential, viewer, model);
        var file = form.file();
        try (var evidence = file == null || !form.hasFile() ? InputStream.nullInputStream() : file.getInputStream()) {
            credentials.claimAgain(
                    id,
                    form.toText(),
                    form.version(),
                    file == null ? "" : String.valueOf(file.getOriginalFilename()),
                    form.hasFile() ? evidence : null,
                    viewer);
        } catch (FileRefused refused) {
            page.refused(refused, form, errors);
            return page.form(credential.organization(), credential, viewer, model);
        }
        flash.addFlashAttribute("notice", "credential.claimed");
        return "redirect:/credentials/" + id;
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(@PathVariable CredentialId id, Viewer viewer, RedirectAttributes flash) {
        credentials.withdraw(id, viewer);
        flash.addFlashAttribute("notice", "credential.withdrawn");
        return "redirect:/credentials/" + id;
    }
}
