package ieum.proposals;

import ieum.concepts.Concepts;
import ieum.concepts.Terms;
import ieum.organizations.NamedOrganizations;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.shared.search.Condition;
import ieum.shared.search.Search;
import ieum.shared.search.Value;
import ieum.shared.search.Value.Days;
import ieum.shared.search.Value.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Keys of the list of proposals as conditions on its rows. */
record ProposalMeaning(
        Viewer viewer, String hides, NamedOrganizations named, Terms terms, Concepts concepts, List<MoreKeys> more)
        implements Search.Meaning {

    private static final String ZONE = "(select z.zone from call z where z.id = p.call_id)";
    private static final String DUE = "(select " + ProposalList.DEADLINE
            + " from call k left join challenge c on c.id = p.challenge_id where k.id = p.call_id)";
    private static final String WRITTEN = "concat_ws(' ', p.title, p.summary, p.solution, p.plan)";
    private static final Set<String> WITH_ID = Set.of("program", "call", "challenge");

    /** That p has something in common with another applicant's; only where the viewer may know both. */
    static String alike(String hides) {
        return "(not " + hides + " and exists (select from alike a join proposal o on o.id = a.other_id "
                + "where a.proposal_id = p.id and o.status <> 'WITHDRAWN' and not " + hides.replace("p.", "o.") + "))";
    }

    @Override
    public Condition word(String word) {
        return Condition.all(List.of(
                terms.find("p.terms", word), Condition.any(List.of(known(), terms.find(Veil.OWN_WORDS, word)))));
    }

    @Override
    public Condition phrase(String phrase) {
        return Condition.all(List.of(word(phrase), Condition.contains(WRITTEN, phrase)));
    }

    @Override
    public Condition key(String key, Value value) {
        return switch (key) {
            // written out, for some states have an index of their own
            case "status" -> Condition.of("p.status = '" + ProposalStatus.valueOf(value.constant()) + "'");
            case "program" -> titled("p.program_id", "program", "name", value);
            case "call" -> titled("p.call_id", "call", "title", value);
            case "challenge" -> titled("p.challenge_id", "challenge", "title", value);
            case "centre" -> named.is("p.centre_id", value, viewer);
            case "applicant" -> known(named.is("p.applicant_id", value, viewer));
            case "owner" -> named.is("p.owner_id", value, viewer);
            case "funder" -> named.among("p.funders", value, viewer);
            case "partner" -> known(together(named.among("p.partners", value, viewer)));
            case "partners" -> known(together(Condition.numbers("cardinality(p.partners)", (Numbers) value)));
            case "number" -> Condition.contains("p.number", value.said());
            case "title" -> Condition.contains("p.title", value.said());
            case "submitted" -> Condition.days("p.submitted_at", ZONE, (Days) value);
            case "deadline" -> Condition.days(DUE, ZONE, (Days) value);
            case "received" -> Condition.of("(p.submitted_at is not null) = ?", value.isYes());
            case "country" ->
                known(applicant(Condition.of("a.country = ?", value.said().toUpperCase(Locale.ROOT))));
            case "region" -> known(applicant(Condition.contains("a.region", value.said())));
            case "kind" -> known(applicant(Condition.of("a.kind = ?", value.constant())));
            case "language" -> Condition.of("p.title_language = ?", value.constant());
            case "field" -> concepts.find(value.said(), this::word);
            case "stage" -> Condition.of(PassedStages.WAITS_AT + " = ?", value.constant());
            case "alike" -> Condition.of(alike(hides) + " = ?", value.isYes());
            default -> others(key, value);
        };
    }

    /** What tells who applies, of those of which the viewer may know it; the others are as if they had nothing of the kind. */
    private Condition known(Condition what) {
        return Condition.all(List.of(known(), what));
    }

    private Condition known() {
        return Condition.of("not " + hides);
    }

    private Condition others(String key, Value value) {
        return more.stream()
                .filter(others -> others.keys(viewer).stream()
                        .anyMatch(known -> known.name().equals(key)))
                .findFirst()
                .map(others -> others.condition(key, value, viewer))
                .orElse(Condition.NEVER);
    }

    /** By its id, or by what its name holds. */
    private static Condition titled(String column, String table, String name, Value value) {
        var typed = value.said();
        if (WITH_ID.contains(table) && typed.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
            return Condition.of(column + " = ?", UUID.fromString(typed));
        var holds = Condition.contains("t." + name, typed);
        return new Condition(
                column + " = any (array(select t.id from " + table + " t where " + holds.sql() + "))",
                holds.parameters());
    }

    /** What an organisation is, of those whose page the viewer may read; others may have applied all the same. */
    private Condition applicant(Condition what) {
        if (viewer.staff())
            return new Condition(
                    "exists (select from organization a where a.id = p.applicant_id and " + what.sql() + ")",
                    what.parameters());
        return Condition.all(List.of(
                new Condition(
                        "exists (select from organization a where a.id = p.applicant_id and " + what.sql() + ")",
                        what.parameters()),
                Condition.of(
                        "p.applicant_id = ? or exists (select from organization a join organization_verification v "
                                + "on v.organization_id = a.id where a.id = p.applicant_id and a.kind <> 'PERSON')",
                        own())));
    }

    /** Who proposes together is known to them, to whom they propose it, and to staff; not to every funder of a part. */
    private Condition together(Condition what) {
        if (viewer.staff()) return what;
        return Condition.all(List.of(
                what,
                Condition.of(
                        "p.applicant_id = ? or p.owner_id = ? or p.partners && array[?::uuid]", own(), own(), own())));
    }

    private UUID own() {
        return viewer.organization().map(OrganizationId::value).orElse(new UUID(0, 0));
    }
}
