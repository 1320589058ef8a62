package ieum.challenges;

import ieum.concepts.Terms;
import ieum.organizations.NamedOrganizations;
import ieum.organizations.Viewer;
import ieum.shared.search.Condition;
import ieum.shared.search.Search;
import ieum.shared.search.Value;
import ieum.shared.search.Value.Days;
import ieum.shared.search.Value.Numbers;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Keys of the list of challenges as conditions on its rows. A phrase is looked for in what everyone reads of a challenge. */
record ChallengeMeaning(Viewer viewer, String words, NamedOrganizations named, Terms terms, Clock clock)
        implements Search.Meaning {
    @Override
    public Condition word(String word) {
        return terms.find(words, word);
    }

    @Override
    public Condition phrase(String phrase) {
        return Condition.all(List.of(word(phrase), Condition.contains("concat_ws(' ', c.title, c.summary)", phrase)));
    }

    @Override
    public Condition key(String key, Value value) {
        return switch (key) {
            // written out, for states have indexes of their own
            case "status" -> Condition.of("c.status = '" + ChallengeStatus.valueOf(value.constant()) + "'");
            case "open" ->
                Condition.of(
                        "(c.status = 'PUBLISHED' and c.due_at > ?) = ?",
                        clock.instant().atOffset(ZoneOffset.UTC),
                        value.isYes());
            case "program" -> program(value.said());
            case "centre" -> named.is("c.centre_id", value, viewer);
            case "owner" -> named.is("c.owner_id", value, viewer);
            case "disclosure" -> Condition.of("c.disclosure = ?", value.constant());
            case "number" -> Condition.contains("c.number", value.said());
            case "title" -> Condition.contains("c.title", value.said());
            case "deadline" ->
                Condition.days("c.due_at", "(select z.zone from call z where z.id = c.call_id)", (Days) value);
            case "readiness" -> Condition.numbers("c.readiness", (Numbers) value);
            case "language" -> Condition.of("c.title_language = ?", value.constant());
            default -> Condition.NEVER;
        };
    }

    /** By its id, or by what its name holds. */
    private static Condition program(String typed) {
        if (typed.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
            return Condition.of("c.program_id = ?", UUID.fromString(typed));
        var holds = Condition.contains("g.name", typed);
        return new Condition(
                "c.program_id = any (array(select g.id from program g where " + holds.sql() + "))", holds.parameters());
    }
}
