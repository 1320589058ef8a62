package ieum.organizations;

import ieum.concepts.Concepts;
import ieum.concepts.Terms;
import ieum.shared.search.Condition;
import ieum.shared.search.Search;
import ieum.shared.search.Value;
import ieum.shared.search.Value.Numbers;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** Keys of the list of organisations as conditions on its rows. A phrase is looked for in the names and in the profile. */
record OrganizationMeaning(Concepts concepts, Terms terms, Clock clock) implements Search.Meaning {
    @Override
    public Condition word(String word) {
        return terms.find("o.terms", word);
    }

    @Override
    public Condition phrase(String phrase) {
        return Condition.all(List.of(
                word(phrase),
                Condition.any(List.of(Condition.contains("coalesce(o.profile, '')", phrase), name(phrase)))));
    }

    @Override
    public Condition key(String key, Value value) {
        return switch (key) {
            case "name" -> name(value.said());
            case "kind" -> Condition.of("o.kind = ?", value.constant());
            case "country" -> Condition.of("o.country = ?", value.said().toUpperCase(Locale.ROOT));
            case "region" -> Condition.contains("o.region", value.said());
            case "verified" -> Condition.of("(v.verified_at is not null) = ?", value.isYes());
            case "waiting" -> Condition.of("(" + OrganizationList.WAITING + ") = ?", value.isYes());
            case "certificate" ->
                Condition.of(OrganizationList.CERTIFIED, CredentialList.valid(clock.instant(), value.constant()));
            case "founded" -> Condition.numbers("o.founded_year", (Numbers) value);
            case "employees" -> Condition.numbers("o.employees", (Numbers) value);
            case "field" -> concepts.find(value.said(), this::word);
            default -> Condition.NEVER;
        };
    }

    /** In whatever language it has that name. */
    private static Condition name(String letters) {
        var other = Condition.contains("n.name", letters);
        return Condition.any(List.of(
                Condition.contains("o.name", letters),
                new Condition(
                        "exists (select from organization_name n where n.organization_id = o.id and " + other.sql()
                                + ")",
                        other.parameters())));
    }
}
