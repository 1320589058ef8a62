package ieum.programs.web;

import ieum.forms.Forms;
import ieum.organizations.CredentialKind;
import ieum.programs.Finding;
import ieum.programs.Outcome;
import ieum.programs.Programs;
import ieum.programs.RuleScope;
import ieum.programs.RuleText;
import ieum.shared.web.Moments;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Rules and what they found, in words of the reader's language: what is asked, what one has, and what would change it. */
@Component("ruleWords")
class RuleWords {
    private final Programs programs;
    private final Forms forms;
    private final MessageSource messages;
    private final Moments moments;

    RuleWords(Programs programs, Forms forms, MessageSource messages, Moments moments) {
        this.programs = programs;
        this.forms = forms;
        this.messages = messages;
        this.moments = moments;
    }

    public String demand(RuleText rule) {
        return switch (rule.kind()) {
            case ORGANIZATION_KIND ->
                say(
                        "rule.demand.ORGANIZATION_KIND",
                        rule.organizations().stream()
                                .map(kind -> say("organization.kind." + kind))
                                .collect(Collectors.joining(", ")));
            case COUNTRY -> {
                var countries =
                        rule.countries().stream().map(RuleWords::country).collect(Collectors.joining(", "));
                yield rule.regions().isEmpty()
                        ? say("rule.demand.COUNTRY", countries)
                        : say("rule.demand.REGION", countries, String.join(", ", rule.regions()));
            }
            case CREDENTIAL -> credential(rule);
            case ALUMNI -> {
                var id = Objects.requireNonNull(rule.program());
                var program = programs.names(List.of(id)).get(id);
                var name = program == null ? "" : program.original();
                yield rule.agreement().isEmpty()
                        ? say("rule.demand.ALUMNI", name)
                        : say("rule.demand.ALUMNI_UNDER", name, rule.agreement());
            }
            case ASSESSMENT -> {
                var name = forms.latest(Objects.requireNonNull(rule.form()))
                        .map(form -> form.name().original())
                        .orElse("");
                yield rule.number() == null
                        ? say("rule.demand.ASSESSMENT", name)
                        : say("rule.demand.ASSESSMENT_WITH", name, rule.number());
            }
            case VERIFIED -> say("rule.demand.VERIFIED");
            default -> say("rule.demand." + rule.kind(), Objects.requireNonNull(rule.number()));
        };
    }

    /** Empty where there is nothing to say beside the demand. */
    public String own(Finding finding) {
        var own = finding.own();
        if (finding.outcome() == null || finding.isUnsaid()) return "";
        if (finding.together()) return together(own);
        return switch (finding.rule().text().kind()) {
            case ORGANIZATION_KIND -> say("organization.kind." + own);
            case COUNTRY -> {
                var parts = own.split("/", 2);
                yield country(parts[0]) + (parts.length < 2 || parts[1].isEmpty() ? "" : ", " + parts[1]);
            }
            case AGE_AT_MOST ->
                own.isEmpty() ? say("rule.own.missing") : say("rule.own.founded", own.length() > 4 ? date(own) : own);
            case EMPLOYEES_AT_MOST, EMPLOYEES_AT_LEAST -> {
                if (own.isEmpty()) yield say("rule.own.missing");
                var parts = own.split(" ", 2);
                yield say("facts.employeesAsOf", Integer.valueOf(parts[0]), date(parts[1]));
            }
            case CREDENTIAL -> {
                var parts = own.split(" ", 2);
                var dated = List.of("UNTIL", "BEGINS", "ENDS").contains(parts[0]);
                yield say("rule.own.credential." + parts[0], parts.length < 2 ? "" : dated ? date(parts[1]) : parts[1]);
            }
            case ALUMNI -> finding.met() ? "" : say("rule.own.noPlace");
            case OPEN_PROPOSALS_AT_MOST -> say("rule.own.open", Integer.valueOf(own));
            case ASSESSMENT -> own.isEmpty() ? say("rule.own.unanswered") : say("assessment.share", own);
            case VERIFIED -> finding.met() ? "" : say("rule.own.verified." + own);
        };
    }

    /** Empty where it is met. */
    public String remedy(Finding finding) {
        return isNothingToDo(finding) ? "" : say("rule.remedy." + remedyKey(finding));
    }

    /** What one of several can do about it itself; empty where nothing, or where it need not. */
    public String ownRemedy(Finding finding) {
        if (isNothingToDo(finding)) return "";
        var key = ownRemedyKey(finding);
        return key.equals("FINAL") && finding.rule().text().scope() == RuleScope.ANYONE
                ? ""
                : say("rule.remedy." + key);
    }

    /** Of whom it is asked; empty where it is the applicant alone, as everywhere. */
    public String scope(RuleText rule) {
        return rule.scope() == RuleScope.LEAD ? "" : say("rule.scope." + rule.scope());
    }

    /** Where to change it; empty where there is nothing to be done there. */
    public String link(Finding finding, Object organization) {
        var page = "/organizations/" + organization;
        return switch (ownRemedyKey(finding)) {
            case "REGION" -> page + "/edit";
            case "FOUNDED", "FOUNDED_DAY", "EMPLOYEES" -> page + "/facts/edit";
            case "CREDENTIAL" -> page + "/credentials/new";
            case "CREDENTIAL_REFUSED", "CREDENTIAL_WAITS", "VERIFIED", "VERIFIED_REFUSED" -> page;
            case "ASSESSMENT" -> page + "/assessments";
            case "OPEN" -> "/proposals";
            default -> "";
        };
    }

    private static boolean isNothingToDo(Finding finding) {
        return finding.met() || finding.outcome() == null || finding.isUnsaid();
    }

    private static String remedyKey(Finding finding) {
        return finding.isForOthersToMeet() ? finding.rule().text().scope().name() : ownRemedyKey(finding);
    }

    private static String ownRemedyKey(Finding finding) {
        var own = finding.own();
        return switch (finding.rule().text().kind()) {
            case ORGANIZATION_KIND, ALUMNI -> "FINAL";
            case COUNTRY -> own.contains("/") ? "REGION" : "FINAL";
            case AGE_AT_MOST ->
                finding.outcome() != Outcome.UNKNOWN ? "FINAL" : own.isEmpty() ? "FOUNDED" : "FOUNDED_DAY";
            case EMPLOYEES_AT_MOST, EMPLOYEES_AT_LEAST -> "EMPLOYEES";
            case CREDENTIAL ->
                own.equals("WAITS") ? "CREDENTIAL_WAITS" : own.equals("REFUSED") ? "CREDENTIAL_REFUSED" : "CREDENTIAL";
            case OPEN_PROPOSALS_AT_MOST -> "OPEN";
            case ASSESSMENT -> "ASSESSMENT";
            case VERIFIED -> own.equals("REFUSED") ? "VERIFIED_REFUSED" : "VERIFIED";
        };
    }

    private String together(String own) {
        var counted = own.substring(Finding.TOGETHER.length()).split(" ", 2);
        return say("rule.own.together", Integer.valueOf(counted[0]), Integer.valueOf(counted[1]));
    }

    private String credential(RuleText rule) {
        var kind = Objects.requireNonNull(rule.credential());
        var name = say("credential.kind." + kind) + (rule.grade().isEmpty() ? "" : " " + rule.grade());
        if (!rule.grade().isEmpty() && !last(kind).equals(rule.grade())) name = say("rule.demand.grade", name);
        return rule.issuer().isEmpty()
                ? say("rule.demand.CREDENTIAL", name)
                : say("rule.demand.CREDENTIAL_OF", name, rule.issuer());
    }

    /** Above the highest grade there is none. */
    private static String last(CredentialKind kind) {
        return kind.grades().isEmpty() ? "" : kind.grades().getLast();
    }

    private String date(String day) {
        return moments.date(LocalDate.parse(day));
    }

    private static String country(String code) {
        return Locale.of("", code).getDisplayCountry(LocaleContextHolder.getLocale());
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
