package ieum.duplicates;

import static ieum.Pages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ieum.PagesTest;
import ieum.People;
import ieum.challenges.ChallengeFixtures;
import ieum.challenges.Challenges;
import ieum.matching.ExclusionReason;
import ieum.matching.Exclusions;
import ieum.matching.Introductions;
import ieum.offers.OfferFixtures;
import ieum.offers.Offers;
import ieum.organizations.ConflictKind;
import ieum.organizations.Conflicts;
import ieum.organizations.Directory;
import ieum.organizations.MemberRole;
import ieum.organizations.OrganizationId;
import ieum.organizations.OrganizationKind;
import ieum.organizations.OrganizationText;
import ieum.organizations.Organizations;
import ieum.organizations.TieKind;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.proposals.Partners;
import ieum.proposals.Proposals;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.Refused;
import ieum.shared.postgres.RowSecurity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class MergeTests {
    @Autowired
    Mergers mergers;

    @Autowired
    Duplicates duplicates;

    @Autowired
    Likenesses likenesses;

    @Autowired
    Organizations organizations;

    @Autowired
    Directory directory;

    @Autowired
    Conflicts conflicts;

    @Autowired
    Exclusions exclusions;

    @Autowired
    Introductions introductions;

    @Autowired
    Challenges challenges;

    @Autowired
    Proposals proposals;

    @Autowired
    Partners partners;

    @Autowired
    Offers offers;

    @Autowired
    Programs programs;

    @Autowired
    People people;

    @Autowired
    RowSecurity security;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    Viewer.Member centre;
    Viewer.Member demand;
    Viewer.Member one;
    Viewer.Member other;

    @BeforeEach
    void begin() {
        centre = people.centre();
        demand = people.demand();
        one = people.startup();
        other = people.startup();
    }

    @Test
    void everythingOfBothIsOnesAndBecomesTwosAgain() {
        richly();
        var before = rows();

        var id = merge(one, other);

        assertThat(attached(other.of())).isEmpty();
        assertThat(organizations.viewer(other.account()).organization()).contains(one.of());
        assertThat(organizations.viewer(other.account()).writesFor(one.of())).isTrue();
        assertThat(mvc.get().uri("/organizations/" + other.of()).with(as(centre)))
                .hasStatus(302)
                .hasRedirectedUrl("/organizations/" + one.of());
        assertThat(directory.called("Organization " + other.account())).contains(one.of());
        assertThat(mvc.get().uri("/organizations/merges").with(as(centre)))
                .bodyText()
                .contains("Organization " + other.account(), "It was registered twice");

        mergers.undo(id, centre);

        assertThat(rows()).isEqualTo(before);
        assertThat(jdbc.sql("select lost from organization_merge where id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(organizations.viewer(other.account()).organization()).contains(other.of());
        assertThat(directory.called("Organization " + other.account())).contains(other.of());
    }

    @Test
    void whatCameSinceStaysAndWhatBothHadIsKeptForTheUndoing() {
        exclusions.add(demand.of(), ExclusionReason.COMPETITOR, one);
        exclusions.add(demand.of(), ExclusionReason.NO_THANKS, other);
        var id = merge(one, other);
        var since = people.startup();
        exclusions.add(since.of(), ExclusionReason.NO_THANKS, organizations.viewer(other.account()));

        mergers.undo(id, centre);

        assertThat(exclusions.own(one))
                .extracting(view -> view.other())
                .containsExactlyInAnyOrder(demand.of(), since.of());
        assertThat(exclusions.own(other)).extracting(view -> view.other()).containsExactly(demand.of());
    }

    @Test
    void mergeHidesFromWhoeverIsInConflictWithOneOfTheTwo() {
        conflicts.declare(demand.account(), other.of(), ConflictKind.FAMILY, null, demand);

        merge(one, other);

        assertThat(security.asPortal(() -> jdbc.sql(
                                "select count(*) from conflict where account_id = ? and organization_id = ? and ended_at is null")
                        .params(demand.account().value(), one.of().value())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void whatBothHaveOfTheSameAndMoreHangsOnStopsTheMerge_andNothingIsHalfDone() {
        var challenge =
                ChallengeFixtures.published(challenges, programs, ChallengeFixtures.text("Quiet pump"), demand, centre);
        var introduced = introductions.introduce(challenge, one.of(), null, null, centre);
        introductions.introduce(introduced, null, centre);
        introductions.accept(introduced, one);
        introductions.accept(introduced, demand);
        var before = rows();

        assertThatThrownBy(() -> merge(demand, one))
                .isInstanceOfSatisfying(
                        Clash.class, clash -> assertThat(clash.key()).isEqualTo("merge.both"));

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whoLookedAtSomethingElseIsToldSo_andNobodyButStaffMayMerge() {
        var compared = duplicates.compare(one.of(), other.of(), centre);
        named(one, "Something else", Map.of());

        assertThatThrownBy(() -> mergers.merge(
                        one.of(),
                        compared.one().organization().version(),
                        other.of(),
                        compared.other().organization().version(),
                        one.of(),
                        "Twice",
                        centre))
                .isInstanceOfSatisfying(
                        Clash.class, clash -> assertThat(clash.key()).isEqualTo("merge.changed"));
        assertThat(mvc.get()
                        .uri("/organizations/" + one.of() + "/merge/" + other.of())
                        .with(as(one)))
                .hasStatus(403);
    }

    @Test
    void peopleWhoTakePartByThemselvesAreNobodysToMerge() {
        var person = organizations.enterAsPerson(people.account(), "KR");

        assertThatThrownBy(() -> duplicates.compare(one.of(), person, people.administrator()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void likelyOnesAreListedUntilSomebodySaysThatTheyAreTwo() {
        named(one, "한울림센서", Map.of());
        named(other, "Hanullim Sensor Co., Ltd.", Map.of());
        likenesses.some();

        assertThat(pairs(centre)).contains(List.of("Hanullim Sensor Co., Ltd.", "한울림센서"));
        assertThat(mvc.get().uri("/organizations/alike?name=hanulim sensor&country=KR"))
                .bodyText()
                .contains("Is it one of these?", "/organizations/" + one.of());

        duplicates.tellApart(one.of(), other.of(), true, centre);

        assertThat(pairs(centre)).doesNotContain(List.of("Hanullim Sensor Co., Ltd.", "한울림센서"));
    }

    /** A column of organisations that nobody moved would still name one that is gone. */
    @Test
    void noColumnThatNamesOrganisationsIsForgotten() {
        var known = new TreeSet<>(jdbc.sql("select of_table || '.' || of_column from organization_columns()")
                .query(String.class)
                .list());
        var free = jdbc.sql("""
                        select c.table_name || '.' || c.column_name from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.udt_name in ('uuid', '_uuid')
                            and c.is_generated = 'NEVER'
                            and not exists (select from information_schema.key_column_usage k
                                join information_schema.table_constraints n using (constraint_schema, constraint_name)
                                where k.table_schema = c.table_schema and k.table_name = c.table_name and k.column_name = c.column_name
                                    and n.constraint_type in ('FOREIGN KEY', 'PRIMARY KEY'))
                        order by 1""").query(String.class).list();

        assertThat(free.stream().filter(column -> !known.contains(column)).toList())
                .as("name no organisation, or what once happened to one")
                .containsExactlyInAnyOrderElementsOf(NAME_NONE);
    }

    private static final List<String> NAME_NONE = List.of(
            "batch_line.proposed",
            "concept_change.changed_by",
            // of somebody who is registered, or waits
            "event_consent.registration_id",
            "file_reading.file_id",
            "glossary_change.changed_by",
            "introduction.interest_id",
            // what a notice or mail was about: its address leads on
            "mail.thing",
            "notice.thing",
            // what this was
            "organization_merge.absorbed_id",
            "organization_merge.into_id",
            // lists, which the merge goes through by themselves
            "proposal.funders",
            "proposal.partners",
            // counts that a trigger keeps
            "proposal_tally.centre_id",
            "proposal_tally.program_id",
            "proposed_decision.version",
            "rehearsal_person.account_id",
            "text_change.id",
            "thread_message.key");

    private void richly() {
        var program = ChallengeFixtures.program(programs, centre);
        var challenge =
                ChallengeFixtures.published(challenges, programs, ChallengeFixtures.text("Quiet pump"), demand, centre);
        for (var startup : List.of(one, other)) {
            named(startup, "Organization " + startup.account(), Map.of(Language.KO, "기관 " + startup.account()));
            exclusions.add(demand.of(), ExclusionReason.NO_THANKS, startup);
            organizations.recordTie(startup.of(), centre.of(), TieKind.MEETING, "test");
            people.colleague(startup, MemberRole.READER);
        }
        var third = people.startup();
        partners.invite(proposals.start(challenge, third), other.of(), third);
        OfferFixtures.published(offers, OfferFixtures.text("Pump", program, centre.of()), other);
        proposals.start(challenge, other);
        introductions.introduce(challenge, other.of(), null, null, centre);
        conflicts.declare(demand.account(), other.of(), ConflictKind.FAMILY, null, demand);
        organizations.recordTie(other.of(), demand.of(), TieKind.COLLABORATION, "test");
        organizations.recordTie(one.of(), other.of(), TieKind.MEETING, "test");
    }

    private void named(Viewer.Member member, String name, Map<Language, String> others) {
        var view = organizations.standing(member.of());
        var text = view.text();
        organizations.revise(
                member.of(),
                new OrganizationText(
                        name, others, text.kind(), text.country(), text.region(), text.website(), text.profile()),
                view.version(),
                member);
    }

    private MergeId merge(Viewer.Member kept, Viewer.Member absorbed) {
        var administrator = people.administrator();
        Viewer merges = kept.kind() == OrganizationKind.STARTUP ? centre : administrator;
        var compared = duplicates.compare(kept.of(), absorbed.of(), merges);
        return mergers.merge(
                kept.of(),
                compared.one().organization().version(),
                absorbed.of(),
                compared.other().organization().version(),
                kept.of(),
                "It was registered twice",
                merges);
    }

    /** On whatever page. */
    private List<List<String>> pairs(Viewer viewer) {
        var pairs = new ArrayList<List<String>>();
        for (var page = 1; ; page++) {
            var rows = duplicates.list(page, viewer).rows();
            if (rows.isEmpty()) return pairs;
            rows.forEach(row -> pairs.add(List.of(row.one().name(), row.other().name()).stream()
                    .sorted()
                    .toList()));
        }
    }

    private Map<String, Long> attached(OrganizationId id) {
        var attached = new TreeMap<String, Long>();
        security.asPortal(() -> {
            jdbc.sql("select * from organization_rows(?)").param(id.value()).query(row -> {
                attached.put(row.getString("of_table"), row.getLong("number"));
            });
            return true;
        });
        return attached;
    }

    /** Every row that names one of those of this test, to the letter, but for how often it was written. */
    private Map<String, List<String>> rows() {
        var ids = List.of(one.of().value(), other.of().value(), demand.of().value());
        var all = new TreeMap<String, List<String>>();
        security.asPortal(() -> {
            var tables = new TreeMap<String, List<String>>();
            jdbc.sql("select of_table, of_column from organization_columns()").query(row -> {
                tables.computeIfAbsent(row.getString("of_table"), table -> new ArrayList<>())
                        .add(row.getString("of_column"));
            });
            tables.put("organization", List.of("id"));
            tables.forEach((table, columns) -> all.put(
                    table,
                    jdbc.sql("select (to_jsonb(t) - 'version')::text from " + table + " t where array["
                                    + String.join(", ", columns) + "] && ? order by 1")
                            .param(ids.toArray(UUID[]::new))
                            .query(String.class)
                            .list()));
            return true;
        });
        return all;
    }
}
