package ieum.organizations.web;

import ieum.accounts.AccountId;
import ieum.accounts.Accounts;
import ieum.files.FileReading;
import ieum.files.FileRefused;
import ieum.organizations.CredentialId;
import ieum.organizations.CredentialKind;
import ieum.organizations.CredentialStep;
import ieum.organizations.CredentialView;
import ieum.organizations.Credentials;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** The pages of one certificate, which come back when something was filled in wrongly. */
@Component
class CredentialPage {
    private final Credentials credentials;
    private final Organizations organizations;
    private final Accounts accounts;

    CredentialPage(Credentials credentials, Organizations organizations, Accounts accounts) {
        this.credentials = credentials;
        this.organizations = organizations;
        this.accounts = accounts;
    }

    String show(CredentialId id, Viewer viewer, Model model) {
        var credential = credentials.get(id, viewer);
        var readings = credentials.readings(id, viewer);
        model.addAttribute("credential", credential);
        model.addAttribute("organization", organizations.get(credential.organization(), viewer));
        model.addAttribute("readings", readings);
        model.addAttribute("people", accounts.all(people(credential, readings)));
        if (!model.containsAttribute("verificationForm"))
            model.addAttribute("verificationForm", new VerificationForm(""));
        if (!model.containsAttribute("refusalForm")) model.addAttribute("refusalForm", new RefusalForm(""));
        return "organizations/credential";
    }

    String form(OrganizationId id, @Nullable CredentialView credential, Viewer viewer, Model model) {
        model.addAttribute("organization", organizations.get(id, viewer));
        model.addAttribute("credential", credential);
        model.addAttribute("kinds", CredentialKind.values());
        return "organizations/claim";
    }

    void refused(FileRefused refused, CredentialForm form, BindingResult errors) {
        var name = form.file() == null ? "" : String.valueOf(form.file().getOriginalFilename());
        errors.rejectValue("file", "file." + refused.reason(), new Object[] {name, refused.detail()}, null);
    }

    private static List<AccountId> people(CredentialView credential, List<FileReading> readings) {
        return Stream.concat(
                        credential.history().stream().map(CredentialStep::by),
                        readings.stream().map(FileReading::reader))
                .distinct()
                .toList();
    }
}
