package ieum.rehearsals;

import ieum.organizations.OrganizationFacts;
import ieum.organizations.OrganizationKind;
import ieum.organizations.OrganizationText;
import ieum.programs.RuleKind;
import ieum.programs.RuleText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A firm as the rules of a call want it, or just not.
 *
 * @param country where it is unless a rule says otherwise
 * @param day on which the call closes
 */
record MadeFirm(List<RuleText> rules, String country, LocalDate day, boolean fitting) {
    private static final int EMPLOYEES = 10;
    private static final int ANCIENT = 1900;

    OrganizationText text(String name) {
        return new OrganizationText(name, Map.of(), kind(), inCountry(), region(), "", null);
    }

    OrganizationFacts facts() {
        var founded = fitting ? day.minusMonths(6) : LocalDate.of(ANCIENT, 1, 1);
        return new OrganizationFacts(founded.getYear(), founded, employees(), day.minusMonths(1), null);
    }

    private OrganizationKind kind() {
        var wanted = of(RuleKind.ORGANIZATION_KIND)
                .flatMap(rule -> rule.organizations().stream())
                .toList();
        if (wanted.isEmpty()) return OrganizationKind.STARTUP;
        return Arrays.stream(OrganizationKind.values())
                .filter(kind -> kind.proposes() && kind != OrganizationKind.PERSON && wanted.contains(kind) == fitting)
                .findFirst()
                .orElse(OrganizationKind.STARTUP);
    }

    private String inCountry() {
        var wanted =
                of(RuleKind.COUNTRY).flatMap(rule -> rule.countries().stream()).toList();
        if (fitting) return wanted.isEmpty() || wanted.contains(country) ? country : wanted.getFirst();
        return Stream.of("KR", "FR", "VN", "SE")
                .filter(other -> !wanted.isEmpty() && !wanted.contains(other))
                .findFirst()
                .orElse(country);
    }

    private String region() {
        return fitting
                ? of(RuleKind.COUNTRY)
                        .flatMap(rule -> rule.regions().stream())
                        .findFirst()
                        .orElse("")
                : "";
    }

    private int employees() {
        var least =
                of(RuleKind.EMPLOYEES_AT_LEAST).mapToInt(MadeFirm::number).max().orElse(0);
        var most =
                of(RuleKind.EMPLOYEES_AT_MOST).mapToInt(MadeFirm::number).min().orElse(Integer.MAX_VALUE);
        if (fitting) return Math.max(least, Math.min(EMPLOYEES, most));
        return most < Integer.MAX_VALUE ? most + 1 : Math.max(0, least - 1);
    }

    private static int number(RuleText rule) {
        var number = rule.number();
        return number == null ? 0 : number;
    }

    private Stream<RuleText> of(RuleKind kind) {
        return rules.stream().filter(rule -> rule.kind() == kind);
    }
}
