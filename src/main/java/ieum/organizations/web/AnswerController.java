package ieum.organizations.web;

import ieum.organizations.CredentialFilter;
import ieum.organizations.CredentialId;
import ieum.organizations.CredentialStatus;
import ieum.organizations.Credentials;
import ieum.organizations.Viewer;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Staff look at the evidence of a certificate, and confirm or refuse it. */
@Controller
@RequestMapping("/credentials/{id}")
class AnswerController {
    private final Credentials credentials;
    private final CredentialPage page;
    private final Writing writing;

    AnswerController(Credentials credentials, CredentialPage page, Writing writing) {
        this.credentials = credentials;
        this.page = page;
        this.writing = writing;
    }

    @PostMapping("/confirmation")
    String confirm(
            @PathVariable CredentialId id,
            @Valid VerificationForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        credentials.checkMayAnswer(id, viewer);
        if (errors.hasErrors()) return page.show(id, viewer, model);
        credentials.confirm(id, writing.text(form.checked()), viewer);
        return next(id, "credential.confirmedNow", viewer, flash);
    }

    @PostMapping("/refusal")
    String refuse(
            @PathVariable CredentialId id,
            @Valid RefusalForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        credentials.checkMayAnswer(id, viewer);
        if (errors.hasErrors()) return page.show(id, viewer, model);
        credentials.refuse(id, writing.text(form.reason()), viewer);
        return next(id, "credential.refusedNow", viewer, flash);
    }

    /** On to the others that wait. */
    private String next(CredentialId id, String notice, Viewer viewer, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        var waiting = new CredentialFilter(CredentialStatus.CLAIMED, null, null);
        return "redirect:/credentials"
                + (credentials.list(waiting, viewer, 1).isEmpty() ? "/" + id : "?status=CLAIMED");
    }
}
