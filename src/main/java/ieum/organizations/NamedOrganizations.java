package ieum.organizations;

import ieum.concepts.Terms;
import ieum.shared.search.Condition;
import ieum.shared.search.Value;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** For lists that are searched for an organisation: the condition that a column of theirs holds one that is meant. */
@Component
public class NamedOrganizations {
    private static final int UUID_LENGTH = 36;

    private static final String BEGINS = """
            select id from organization where lower(name) like ?
            union all select organization_id from organization_name where lower(name) like ?
            union all select organization_id from organization_spelling where lower(name) like ?""";

    private static final String HOLDS = """
            and (strpos(lower(o.name), ?) > 0 or exists (
                select from organization_name n where n.organization_id = o.id and strpos(lower(n.name), ?) > 0) or exists (
                select from organization_spelling n where n.organization_id = o.id and strpos(lower(n.name), ?) > 0))""";

    private final Terms terms;

    NamedOrganizations(Terms terms) {
        this.terms = terms;
    }

    /** @param ids SQL for an array of those that a row has */
    public Condition among(String ids, Value value, Viewer viewer) {
        var meant = meant(value, viewer);
        return new Condition(ids + " && " + meant.sql(), meant.parameters());
    }

    /** @param id SQL for the only one that a row has */
    public Condition is(String id, Value value, Viewer viewer) {
        var meant = meant(value, viewer);
        return new Condition(id + " = any (" + meant.sql() + ")", meant.parameters());
    }

    /** Who looks; the one with this id; or all whose name begins so, or has these words in it. */
    private Condition meant(Value value, Viewer viewer) {
        if (value instanceof Value.Me)
            return Condition.of(
                    "array[?::uuid]",
                    viewer.organization().map(OrganizationId::value).orElse(new UUID(0, 0)));
        var typed = ((Value.Said) value).text().toLowerCase(Locale.ROOT);
        if (typed.length() == UUID_LENGTH && typed.matches("[0-9a-f-]{8,}"))
            return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                    ? Condition.of("array[?::uuid]", UUID.fromString(typed))
                    : Condition.of("'{}'::uuid[]");
        var begins = typed.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        var parameters = new ArrayList<Object>();
        parameters.add(begins);
        parameters.add(begins);
        parameters.add(begins);
        var words = terms.words(typed);
        if (words.isEmpty()) return new Condition("array(" + BEGINS + ")", parameters);
        var sql = new StringBuilder(BEGINS).append("\nunion all select o.id from organization o where true");
        for (var forms : words) {
            sql.append(" and o.terms && ?::text[]");
            parameters.add(forms.toArray(String[]::new));
        }
        parameters.add(typed);
        parameters.add(typed);
        parameters.add(typed);
        return new Condition("array(" + sql + HOLDS + ")", parameters);
    }
}
