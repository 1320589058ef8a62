package ieum.programs;

import ieum.concepts.Concepts;
import ieum.concepts.Terms;
import ieum.organizations.NamedOrganizations;
import ieum.organizations.Viewer;
import ieum.shared.search.Condition;
import ieum.shared.search.Search;
import ieum.shared.search.Value;
import ieum.shared.search.Value.Days;
import ieum.shared.search.Value.Numbers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Keys of the list of programmes as conditions on its rows, of which each has the call that the list shows. */
record ProgramMeaning(Viewer viewer, NamedOrganizations named, Concepts concepts, Terms terms, Clock clock)
        implements Search.Meaning {
    private static final String CENTRES = "array(select t.centre_id from program_track t where t.program_id = p.id)";

    @Override
    public Condition word(String word) {
        return terms.find("p.terms", word);
    }

    @Override
    public Condition phrase(String phrase) {
        return Condition.all(List.of(word(phrase), Condition.contains("concat_ws(' ', p.name, p.summary)", phrase)));
    }

    @Override
    public Condition key(String key, Value value) {
        return switch (key) {
            case "name" -> Condition.contains("p.name", value.said());
            case "status" -> phase(ProgramFilter.Phase.valueOf(value.constant()));
            case "open" -> value.isYes() ? phase(ProgramFilter.Phase.OPEN) : notOpen();
            case "opens" -> Condition.days("c.opens_at", "c.zone", (Days) value);
            case "closes" -> Condition.days("c.closes_at", "c.zone", (Days) value);
            case "operator" -> named.is("p.operator_id", value, viewer);
            case "supervisor" -> named.is("p.supervisor_id", value, viewer);
            case "centre" -> named.among(CENTRES, value, viewer);
            case "centres" -> Condition.numbers("cardinality(" + CENTRES + ")", (Numbers) value);
            case "region" -> region(value.said());
            case "language" -> Condition.of("p.name_language = ?", value.constant());
            case "field" -> concepts.find(value.said(), this::word);
            default -> Condition.NEVER;
        };
    }

    private Condition phase(ProgramFilter.Phase phase) {
        return phase(phase, clock.instant());
    }

    /** Where its call stands at that moment. */
    static Condition phase(ProgramFilter.Phase phase, Instant at) {
        var now = at.atOffset(ZoneOffset.UTC);
        return switch (phase) {
            case COMING -> Condition.of("c.opens_at > ?", now);
            case OPEN -> Condition.of("c.opens_at <= ? and c.closes_at > ?", now, now);
            case CLOSED -> Condition.of("c.closes_at <= ?", now);
        };
    }

    private Condition notOpen() {
        return Condition.any(List.of(phase(ProgramFilter.Phase.COMING), phase(ProgramFilter.Phase.CLOSED)));
    }

    /** Of one of its centres, as everyone may read on the page of that centre. */
    private static Condition region(String letters) {
        var there = Condition.contains("o.region", letters);
        return new Condition(
                "exists (select from program_track t join organization o on o.id = t.centre_id "
                        + "join organization_verification v on v.organization_id = o.id where t.program_id = p.id and "
                        + there.sql() + ")",
                there.parameters());
    }
}
