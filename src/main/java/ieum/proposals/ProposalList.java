package ieum.proposals;

import ieum.challenges.ChallengeId;
import ieum.concepts.Terms;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.ProgramId;
import ieum.shared.Language;
import ieum.shared.ListQuery;
import ieum.shared.ListQuery.Arm;
import ieum.shared.Rows;
import ieum.shared.Text;
import ieum.shared.search.Condition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of proposals, as far as a viewer may see it. */
@Component
class ProposalList {
    private static final Map<String, String> ORDERS = new LinkedHashMap<>();
    private static final UUID NOBODY = new UUID(0, 0);
    private static final int EACH_BY_ITSELF = 4;

    static {
        ORDERS.put("submitted", "p.submitted_at desc");
        ORDERS.put("title", "p.title");
        ORDERS.put("number", "p.number");
        ORDERS.put("status", "p.status");
        ORDERS.put("challenge", "(select c.title from challenge c where c.id = p.challenge_id)");
        ORDERS.put("waiting", "(select w.id from waiting w where w.proposal_id = p.id and w.ended_at is null)");
    }

    /** As {@link ieum.programs.Calls#deadline}. */
    static final String DEADLINE = """
            greatest(least(c.closes_at, k.closes_at), (
                select e.until from call_extension e where e.call_id = p.call_id and e.organization_id = p.applicant_id
                order by e.granted_at desc limit 1))""";

    private final JdbcClient jdbc;
    private final Terms terms;
    private final Organizations organizations;
    private final ProposalSearch searches;
    private final Veil veil;
    private final ObjectProvider<Entrusted> entrusted;

    ProposalList(
            JdbcClient jdbc,
            Terms terms,
            Organizations organizations,
            ProposalSearch searches,
            Veil veil,
            ObjectProvider<Entrusted> entrusted) {
        this.entrusted = entrusted;
        this.searches = searches;
        this.veil = veil;
        this.jdbc = jdbc;
        this.terms = terms;
        this.organizations = organizations;
    }

    Rows<ProposalRow> page(ProposalFilter filter, Viewer viewer, int page) {
        var rows = query(filter, viewer).page(jdbc, page, ProposalList::row);
        return rows.with(named(rows.rows()));
    }

    /** The first of the list, uncounted. */
    List<ProposalRow> top(ProposalFilter filter, Viewer viewer, int most) {
        return named(query(filter, viewer).first(jdbc, most, ProposalList::row));
    }

    List<ProposalRow> all(ProposalFilter filter, Viewer viewer) {
        return named(query(filter, viewer).all(jdbc, ProposalList::row));
    }

    int count(ProposalFilter filter, Viewer viewer) {
        return query(filter, viewer).count(jdbc);
    }

    /** Those of these that the viewer sees, in this order. */
    List<ProposalRow> some(List<ProposalId> ids, Viewer viewer) {
        if (ids.isEmpty()) return List.of();
        var found = query(ProposalFilter.ALL, viewer)
                .where("p.id = any (?::uuid[])", (Object)
                        ids.stream().map(ProposalId::toString).toArray(String[]::new))
                .all(jdbc, ProposalList::row);
        var rows = named(found).stream().collect(Collectors.toMap(ProposalRow::id, Function.identity()));
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    /** The first of what a filter finds, in the order of the list. */
    List<ProposalId> first(ProposalFilter filter, Viewer viewer, int most) {
        return query(filter, viewer).first(jdbc, most, ProposalList::row).stream()
                .map(ProposalRow::id)
                .toList();
    }

    private ListQuery query(ProposalFilter filter, Viewer viewer) {
        var overseen = veil.overseen(viewer);
        var hides = veil.hides(viewer, overseen);
        var query = new ListQuery(
                hides
                        + " as veiled, p.id, p.program_id, p.number, p.call_id, k.title as call_title, k.title_language as call_language, p.title, p.title_language, p.owner_id, p.centre_id, p.applicant_id, p.challenge_id, c.title as challenge_title, "
                        + "c.title_language as challenge_language, p.status, p.submitted_at, " + DEADLINE
                        + " as deadline, k.zone",
                "proposal p join call k on k.id = p.call_id left join challenge c on c.id = p.challenge_id",
                "proposal p");
        var search = searches.of(filter.q(), viewer, Language.EN);
        var words = terms.words(search.words());
        visible(query, viewer, overseen, !words.isEmpty());
        if (filter.received() != null) query.where("(p.submitted_at is not null) = ?", filter.received());
        // for others it is no filter, so that they learn nothing by it
        if (filter.alike() != null && viewer.staff())
            query.where(ProposalMeaning.alike(hides) + " = ?", filter.alike());
        // written out, for some states have an index of their own
        if (filter.status() != null) query.where("p.status = '" + filter.status() + "'");
        if (filter.stage() != null && viewer.staff())
            query.where(PassedStages.WAITS_AT + " = ?", filter.stage().name());
        search.addTo(query, searches.meaning(viewer, hides));
        // nobody finds by a name what keeps it from them
        if (filter.applicant() != null) query.where("not " + hides);
        if (!words.isEmpty())
            query.where(
                    Condition.any(List.of(Condition.of("not " + hides), terms.find(Veil.OWN_WORDS, search.words()))));
        return query.whereChosen("p.program_id = ?", value(filter.program()))
                .whereChosen("p.call_id = ?", value(filter.call()))
                .whereChosen("p.challenge_id = ?", value(filter.challenge()))
                .whereChosen("p.centre_id = ?", value(filter.centre()))
                .whereChosen("p.applicant_id = ?", value(filter.applicant()))
                .where(terms.find("p.terms", search.words()))
                .orderBy(filter.sort(), ORDERS, "p.saved_at desc, p.id");
    }

    /** The same answer as {@link ProposalPolicy#maySee}, for many at once, with what was given to the viewer to judge. */
    private void visible(ListQuery query, Viewer viewer, List<String> overseen, boolean searched) {
        if (viewer.administrator()) {
            query.where("p.submitted_at is not null");
            return;
        }
        var own =
                viewer.organization().map(OrganizationId::value).orElse(NOBODY).toString();
        var given = given(viewer);
        var orGiven = given.isEmpty() ? "" : " or " + given;
        if (searched && overseen.size() <= EACH_BY_ITSELF)
            query.where("p.seers && '{" + own + comma(overseen) + "}'::uuid[]" + orGiven);
        // who oversees most of what there is finds it by its words alone
        else if (searched)
            query.where("p.seers && '{" + own + "}'::uuid[] or "
                    + received(all(overseen)).condition() + orGiven);
        else {
            var parts = parts("'" + own + "'::uuid", overseen);
            if (!given.isEmpty()) parts.add(received(given));
            query.whereAny("p.id", parts);
        }
    }

    /** Nothing for those who were given nothing, as most. */
    private String given(Viewer viewer) {
        if (!viewer.signedIn()) return "";
        var ids = entrusted.stream()
                .flatMap(one -> one.to(viewer).stream())
                .map(ProposalId::toString)
                .sorted()
                .collect(Collectors.joining(","));
        return ids.isEmpty() ? "" : "p.id = any ('{" + ids + "}'::uuid[])";
    }

    /** Ids of ours are written out: which index is best depends on them. */
    private static List<Arm> parts(String own, List<String> overseen) {
        var parts = new ArrayList<Arm>();
        if (overseen.size() <= EACH_BY_ITSELF)
            overseen.forEach(program -> parts.add(received("p.program_id = '" + program + "'::uuid")));
        else parts.add(received(all(overseen)));
        parts.add(received("p.centre_id = " + own));
        parts.add(received("p.owner_id = " + own));
        parts.add(received("p.funders <> '{}' and p.funders && array[" + own + "]"));
        parts.add(Arm.of("p.applicant_id = " + own));
        parts.add(Arm.of("p.partners <> '{}' and p.partners && array[" + own + "]"));
        return parts;
    }

    private static Arm received(String condition) {
        return Arm.of("p.submitted_at is not null and " + condition);
    }

    private static String all(List<String> programs) {
        return "p.program_id = any ('{" + String.join(",", programs) + "}'::uuid[])";
    }

    private static String comma(List<String> more) {
        return more.stream().map(one -> "," + one).collect(Collectors.joining());
    }

    private List<ProposalRow> named(List<ProposalRow> rows) {
        var names = organizations.names(
                rows.stream().map(ProposalRow::applicant).distinct().toList());
        return rows.stream()
                .map(row -> row.named(names.getOrDefault(row.applicant(), "")))
                .toList();
    }

    private static @Nullable UUID value(@Nullable Record id) {
        if (id instanceof ProgramId program) return program.value();
        if (id instanceof CallId call) return call.value();
        if (id instanceof ChallengeId challenge) return challenge.value();
        return id instanceof OrganizationId organization ? organization.value() : null;
    }

    private static ProposalRow row(ResultSet row, int number) throws SQLException {
        var challenge = row.getObject("challenge_id", UUID.class);
        var owner = row.getObject("owner_id", UUID.class);
        var submitted = row.getTimestamp("submitted_at");
        var receipt = row.getString("number");
        var veiled = row.getBoolean("veiled");
        return new ProposalRow(
                new ProposalId(row.getObject("id", UUID.class)),
                new ProgramId(row.getObject("program_id", UUID.class)),
                receipt == null ? "" : receipt,
                text(row.getString("title"), row.getString("title_language")),
                owner == null ? null : new OrganizationId(owner),
                new OrganizationId(row.getObject("centre_id", UUID.class)),
                veiled ? Veil.SOMEBODY : new OrganizationId(row.getObject("applicant_id", UUID.class)),
                "",
                challenge == null ? null : new ChallengeId(challenge),
                text(row.getString("challenge_title"), row.getString("challenge_language")),
                new CallId(row.getObject("call_id", UUID.class)),
                new Text(row.getString("call_title"), Language.valueOf(row.getString("call_language"))),
                ProposalStatus.valueOf(row.getString("status")),
                submitted == null ? null : submitted.toInstant(),
                row.getTimestamp("deadline").toInstant(),
                ZoneId.of(row.getString("zone")),
                veiled);
    }

    private static @Nullable Text text(@Nullable String original, @Nullable String language) {
        return original == null || language == null ? null : new Text(original, Language.valueOf(language));
    }
}
