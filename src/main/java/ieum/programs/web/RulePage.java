package ieum.programs.web;

import ieum.concepts.LanguageDetection;
import ieum.forms.FormId;
import ieum.organizations.CredentialKind;
import ieum.organizations.OrganizationKind;
import ieum.programs.Assessments;
import ieum.programs.CallId;
import ieum.programs.CallRules;
import ieum.programs.Calls;
import ieum.programs.Programs;
import ieum.programs.RuleKind;
import ieum.programs.RuleScope;
import ieum.programs.RuleText;
import ieum.programs.RuleWeight;
import ieum.shared.Language;
import ieum.shared.Text;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The pages on which the rules of a call are written. */
@Component
class RulePage {
    private final CallRules rules;
    private final Calls calls;
    private final Programs programs;
    private final Assessments assessments;
    private final LanguageDetection detection;
    private final MessageSource messages;

    RulePage(
            CallRules rules,
            Calls calls,
            Programs programs,
            Assessments assessments,
            LanguageDetection detection,
            MessageSource messages) {
        this.rules = rules;
        this.calls = calls;
        this.programs = programs;
        this.assessments = assessments;
        this.detection = detection;
        this.messages = messages;
    }

    String all(CallId id, @Nullable RuleKind kind, Locale locale, Model model) {
        model.addAttribute("rules", rules.of(id));
        model.addAttribute("kinds", RuleKind.values());
        return fields("programs/rules", id, kind, locale, model);
    }

    String edit(CallId id, RuleKind kind, Locale locale, Model model) {
        return fields("programs/rule-edit", id, kind, locale, model);
    }

    RuleText text(RuleForm form, Locale locale) {
        return form.toText(words ->
                new Text(words, detection.detect(words, Language.of(locale).orElse(Language.EN))));
    }

    private String fields(String template, CallId id, @Nullable RuleKind kind, Locale locale, Model model) {
        model.addAttribute("call", calls.get(id));
        model.addAttribute("chosen", kind);
        model.addAttribute("weights", RuleWeight.values());
        model.addAttribute("scopes", RuleScope.values());
        if (kind == RuleKind.ORGANIZATION_KIND) model.addAttribute("organizationKinds", proposing(locale));
        if (kind == RuleKind.CREDENTIAL)
            model.addAttribute(
                    "credentialKinds",
                    Arrays.stream(CredentialKind.values())
                            .filter(one -> one != CredentialKind.OTHER)
                            .toList());
        if (kind == RuleKind.ASSESSMENT) model.addAttribute("forms", assessmentForms());
        if (kind == RuleKind.ALUMNI) model.addAttribute("programs", programs.choices());
        return template;
    }

    private Map<OrganizationKind, String> proposing(Locale locale) {
        var kinds = new LinkedHashMap<OrganizationKind, String>();
        for (var kind : OrganizationKind.values())
            if (kind.proposes()) kinds.put(kind, messages.getMessage("organization.kind." + kind, null, locale));
        return kinds;
    }

    private Map<FormId, String> assessmentForms() {
        var forms = new LinkedHashMap<FormId, String>();
        assessments.asked().forEach(form -> forms.put(form.form(), form.name().original()));
        return forms;
    }
}
