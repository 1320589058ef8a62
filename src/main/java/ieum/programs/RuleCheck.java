package ieum.programs;

import ieum.organizations.CredentialKind;
import ieum.organizations.CredentialStatus;
import ieum.organizations.CredentialText;
import ieum.organizations.CredentialView;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;

/**
 * Asks one applicant about the rules of one call. Days and validity are those of the last moment in which the call, as
 * announced to everyone, takes a proposal: a call that closes at midnight closes on the day before, and more time for one
 * applicant makes nobody younger.
 */
class RuleCheck {
    private final Applicant applicant;
    private final Instant last;
    private final LocalDate lastDay;

    RuleCheck(Applicant applicant, Instant closesAt, ZoneId zone) {
        this.applicant = applicant;
        this.last = closesAt.minusNanos(1);
        this.lastDay = LocalDate.ofInstant(last, zone);
    }

    Finding of(CallRule rule) {
        var text = rule.text();
        return switch (text.kind()) {
            case ORGANIZATION_KIND -> kind(rule);
            case COUNTRY -> country(rule);
            case AGE_AT_MOST -> age(rule, Objects.requireNonNull(text.number()));
            case EMPLOYEES_AT_MOST, EMPLOYEES_AT_LEAST -> employees(rule, Objects.requireNonNull(text.number()));
            case CREDENTIAL -> credential(rule, Objects.requireNonNull(text.credential()));
            case ALUMNI -> found(rule, applicant.alumniOf().contains(Objects.requireNonNull(text.program())), "");
            case OPEN_PROPOSALS_AT_MOST -> {
                var number = Objects.requireNonNull(text.number());
                yield found(rule, applicant.open() < number, String.valueOf(applicant.open()));
            }
            case ASSESSMENT -> assessment(rule);
            case VERIFIED -> {
                var organization = applicant.organization();
                yield found(
                        rule,
                        organization.verifiedAt() != null,
                        organization.verifiedAt() != null ? "YES" : organization.refusal() != null ? "REFUSED" : "NO");
            }
        };
    }

    private Finding kind(CallRule rule) {
        var own = applicant.organization().text().kind();
        return found(rule, rule.text().organizations().contains(own), own.name());
    }

    /** A region may be missing; one that nobody listed may be the same in another spelling. */
    private Finding country(CallRule rule) {
        var own = applicant.organization().text();
        if (!rule.text().countries().contains(own.country())) return found(rule, false, own.country());
        if (rule.text().regions().isEmpty()) return found(rule, true, own.country());
        if (own.region().isBlank()) return new Finding(rule, Outcome.UNKNOWN, own.country() + "/");
        var listed = rule.text().regions().stream().map(RuleCheck::plain).anyMatch(plain(own.region())::equals);
        return found(rule, listed, own.country() + "/" + own.region());
    }

    /** The year alone is enough, unless the last possible day lies within it. */
    private Finding age(CallRule rule, int years) {
        var facts = applicant.organization().facts();
        var earliest = facts.foundedEarliest();
        var latest = facts.foundedLatest();
        if (earliest == null || latest == null) return new Finding(rule, Outcome.UNKNOWN, "");
        var own = facts.foundedOn() == null
                ? String.valueOf(facts.foundedYear())
                : facts.foundedOn().toString();
        var oldest = lastDay.minusYears(years);
        if (!earliest.isBefore(oldest)) return found(rule, true, own);
        return latest.isBefore(oldest) ? found(rule, false, own) : new Finding(rule, Outcome.UNKNOWN, own);
    }

    private Finding employees(CallRule rule, int number) {
        var facts = applicant.organization().facts();
        var own = facts.employees();
        if (own == null) return new Finding(rule, Outcome.UNKNOWN, "");
        var met = rule.text().kind() == RuleKind.EMPLOYEES_AT_MOST ? own <= number : own >= number;
        return found(rule, met, own + " " + facts.employeesOn());
    }

    /** The one that comes nearest says why: good at the close, before that any that waits, ended, or was refused. */
    private Finding credential(CallRule rule, CredentialKind kind) {
        var nearest = applicant.credentials().stream()
                .filter(held -> held.text().kind() == kind && held.status() != CredentialStatus.WITHDRAWN)
                .min(Comparator.comparing(held -> distance(held, rule.text())));
        if (nearest.isEmpty()) return found(rule, false, "NONE");
        var held = nearest.get().text();
        return switch (distance(nearest.get(), rule.text())) {
            case GOOD -> found(rule, true, held.validUntil() == null ? "GOOD" : "UNTIL " + held.validUntil());
            case WAITS -> new Finding(rule, Outcome.UNKNOWN, "WAITS");
            case OTHER_GRADE -> found(rule, false, "GRADE " + Objects.requireNonNullElse(held.grade(), ""));
            case OTHER_ISSUER -> found(rule, false, "ISSUER " + held.issuer());
            case NOT_THEN ->
                found(
                        rule,
                        false,
                        held.beginsAt().isAfter(last) ? "BEGINS " + held.validFrom() : "ENDS " + held.validUntil());
            case REFUSED -> found(rule, false, "REFUSED");
        };
    }

    private Finding assessment(CallRule rule) {
        var score = applicant.scores().get(Objects.requireNonNull(rule.text().form()));
        if (score == null) return new Finding(rule, Outcome.UNKNOWN, "");
        var share = rule.text().number();
        var met = score.reached() && (share == null || score.total() >= share);
        return found(rule, met, String.format(Locale.ROOT, "%.1f", score.total()));
    }

    private enum Distance {
        GOOD,
        WAITS,
        NOT_THEN,
        OTHER_GRADE,
        OTHER_ISSUER,
        REFUSED
    }

    private Distance distance(CredentialView held, RuleText rule) {
        if (held.status() == CredentialStatus.REFUSED) return Distance.REFUSED;
        if (!rule.issuer().isEmpty()
                && !plain(rule.issuer()).equals(plain(held.text().issuer()))) return Distance.OTHER_ISSUER;
        if (!isGradedEnough(held.text(), rule)) return Distance.OTHER_GRADE;
        if (!held.text().isGoodAt(last)) return Distance.NOT_THEN;
        return held.status() == CredentialStatus.CONFIRMED ? Distance.GOOD : Distance.WAITS;
    }

    private static boolean isGradedEnough(CredentialText held, RuleText rule) {
        if (rule.grade().isEmpty()) return true;
        var grade = held.grade();
        return grade != null
                && (held.kind().grades().isEmpty()
                        ? plain(grade).equals(plain(rule.grade()))
                        : held.kind().reaches(grade, rule.grade()));
    }

    private static Finding found(CallRule rule, boolean met, String own) {
        return new Finding(rule, met ? Outcome.MET : Outcome.NOT_MET, own);
    }

    /** As people compare names: whatever the case, the width of letters and the spaces. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }
}
