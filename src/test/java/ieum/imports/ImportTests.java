package ieum.imports;

import static ieum.imports.ImportFixtures.csv;
import static ieum.imports.ImportFixtures.marked;
import static ieum.imports.ImportFixtures.organization;
import static ieum.imports.ImportFixtures.some;
import static ieum.imports.ImportFixtures.xlsx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ieum.PagesTest;
import ieum.People;
import ieum.challenges.Access;
import ieum.challenges.ChallengeFilter;
import ieum.challenges.ChallengeFixtures;
import ieum.challenges.ChallengeStatus;
import ieum.challenges.Challenges;
import ieum.organizations.MemberRole;
import ieum.organizations.OrganizationId;
import ieum.organizations.OrganizationKind;
import ieum.organizations.OrganizationText;
import ieum.organizations.OrganizationView;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.Calls;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.proposals.ProposalFilter;
import ieum.proposals.ProposalFixtures;
import ieum.proposals.ProposalStatus;
import ieum.proposals.Proposals;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PagesTest
class ImportTests {
    @Autowired
    Imports imports;

    @Autowired
    Organizations organizations;

    @Autowired
    Calls calls;

    @Autowired
    Programs programs;

    @Autowired
    Challenges challenges;

    @Autowired
    Proposals proposals;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    Viewer.Member centre;
    String program;

    @BeforeEach
    void open() {
        centre = people.centre();
        program = ChallengeFixtures.program(programs, centre).toString();
    }

    @Test
    void organizationsComeFromCsvWithAByteOrderMark() {
        var name = "Pumps " + UUID.randomUUID();
        var row = organization(some("c"), name);
        row[3] = "대한민국";
        row[5] = "www.ieum.example";
        row[7] = "";

        done(ImportKind.ORGANIZATIONS, marked(csv(ImportKind.ORGANIZATIONS, row)));

        var found = only(name);
        assertThat(found.text().kind()).isEqualTo(OrganizationKind.STARTUP);
        assertThat(found.text().country()).isEqualTo("KR");
        assertThat(found.text().website()).isEqualTo("https://www.ieum.example");
        assertThat(found.text().profile().language()).isEqualTo(Language.EN);
        assertThat(found.verifiedAt()).isNotNull();
    }

    @Test
    void organizationsComeFromXlsxAndWhatLooksLikeAFormulaStaysText() {
        var name = "=SUM(A1:A9) " + UUID.randomUUID();
        var id = Math.abs(UUID.randomUUID().getMostSignificantBits() >> 16);

        done(ImportKind.ORGANIZATIONS, xlsx(ImportKind.ORGANIZATIONS, new Object[] {
            id, name, "university", "VN", "Đà Nẵng", "", "+82 53 is not a sum", ""
        }));

        var found = only(name);
        assertThat(found.text().name()).isEqualTo(name);
        assertThat(found.text().profile().original()).isEqualTo("+82 53 is not a sum");
        assertThat(thing(ImportKind.ORGANIZATIONS, Long.toString(id)))
                .isEqualTo(found.id().value());
    }

    @Test
    void whoRunsProgrammesIsNotVerifiedByACentresList() {
        var row = organization(some("c"), "Centre " + UUID.randomUUID());
        row[2] = "CENTRE";

        done(ImportKind.ORGANIZATIONS, csv(ImportKind.ORGANIZATIONS, row));

        assertThat(only(row[1]).verifiedAt()).isNull();
    }

    @Test
    void challengesFindOwnersByKoreanNameAndByIdOfAnEarlierImport() {
        var korean = "대구정밀" + UUID.randomUUID();
        organizations.importHistoric(
                List.of(new OrganizationText(
                        "Daegu Precision " + UUID.randomUUID(),
                        Map.of(Language.KO, korean),
                        OrganizationKind.LARGE_COMPANY,
                        "KR",
                        "",
                        "",
                        null)),
                centre);
        var known = organization(some("o"), "Owner " + UUID.randomUUID());
        done(ImportKind.ORGANIZATIONS, csv(ImportKind.ORGANIZATIONS, known));
        var word = "word" + UUID.randomUUID().toString().replace("-", "");

        done(
                ImportKind.CHALLENGES,
                csv(
                        ImportKind.CHALLENGES,
                        new String[] {some("h"), program, korean, word + " 예지보전", "펌프가 멈춥니다. 비밀입니다.", "", ""},
                        new String[] {some("h"), program, known[0], word, "It stops.", "en", "2024-06-30"}));

        var rows = challenges.all(filter(word), centre);
        assertThat(rows)
                .extracting(
                        row -> row.ownerName(),
                        row -> row.status(),
                        row -> row.title().language())
                .containsExactlyInAnyOrder(
                        Tuple.tuple(
                                rows.stream()
                                        .filter(row -> row.title().language() == Language.KO)
                                        .findFirst()
                                        .orElseThrow()
                                        .ownerName(),
                                ChallengeStatus.PUBLISHED,
                                Language.KO),
                        Tuple.tuple(known[1], ChallengeStatus.CLOSED, Language.EN));
        var closed = rows.stream()
                .filter(row -> row.status() == ChallengeStatus.CLOSED)
                .findFirst()
                .orElseThrow();
        assertThat(closed.deadline()).isEqualTo(Instant.parse("2024-06-30T14:59:59.999Z"));
        // only the first sentence is public, the details are for verified organisations
        var open = rows.stream()
                .filter(row -> row.status() == ChallengeStatus.PUBLISHED)
                .findFirst()
                .orElseThrow();
        var seen = challenges.get(open.id(), new Viewer.Visitor());
        assertThat(seen.summary().original()).isEqualTo("펌프가 멈춥니다.");
        assertThat(seen.access()).isEqualTo(Access.SIGN_IN);
        assertThat(seen.details()).isNull();
    }

    @Test
    void importedChallengesTakeNoPlaceAndOnlyTheImportIsAudited() {
        var owner = people.demand();
        var id = done(
                ImportKind.CHALLENGES,
                csv(ImportKind.CHALLENGES, challenge(some("h"), owner.organizationName(), "Leaking pipes")));

        var view = programs.get(ProgramId.of(program));
        assertThat(view.demandTaken()).isZero();
        assertThat(jdbc.sql(
                                "select act from audit_entry where actor_id = ? and act not in ('account.registered', 'organization.registered', 'program.opened', 'call.opened')")
                        .param(centre.account().value())
                        .query(String.class)
                        .list())
                .containsExactly("rows.imported");
        assertThat(imports.get(id, centre).execution().rows()).isEqualTo(1);
    }

    @Test
    void proposalsComeFromXlsxToChallengesAndCalls() {
        var owner = people.demand();
        var startup = people.startup();
        var title = "Challenge " + UUID.randomUUID();
        var number = some("h");
        done(ImportKind.CHALLENGES, csv(ImportKind.CHALLENGES, challenge(number, owner.organizationName(), title)));
        var name = startup.organizationName();

        done(ImportKind.PROPOSALS, xlsx(ImportKind.PROPOSALS, new Object[][] {
            {some("p"), number, name, "By date", "Text", "en", "ACCEPTED", LocalDateTime.parse("2024-05-02T00:00")},
            {some("p"), title, name, "By moment", "Text", "en", "declined", LocalDateTime.parse("2024-05-02T10:30")},
            {some("p"), program(), name, "To the call", "Text", "en", "SUBMITTED", "2024-05-03T10:00+07:00"},
            {some("p"), number, name, "Begun", "Text", "en", "DRAFT", ""},
            {some("p"), number, name, "Given up", "Text", "en", "WITHDRAWN", ""}
        }));

        var rows = proposals.all(ProposalFilter.of(null), startup);
        assertThat(rows)
                .extracting(row -> row.title().original(), row -> row.status(), row -> row.submittedAt())
                .containsExactlyInAnyOrder(
                        tuple("By date", ProposalStatus.ACCEPTED, "2024-05-01T15:00:00Z"),
                        tuple("By moment", ProposalStatus.DECLINED, "2024-05-02T01:30:00Z"),
                        tuple("To the call", ProposalStatus.SUBMITTED, "2024-05-03T03:00:00Z"),
                        tuple("Begun", ProposalStatus.DRAFT, null),
                        tuple("Given up", ProposalStatus.WITHDRAWN, null));
        assertThat(proposals.all(ProposalFilter.of(null), owner))
                .extracting(row -> row.title().original())
                .containsExactlyInAnyOrder("By date", "By moment");
        assertThat(proposals.all(ProposalFilter.of(null), centre))
                .hasSize(3)
                .allMatch(row -> row.number().isEmpty());
        assertThat(tied(startup, owner)).isEqualTo(1);
    }

    @Test
    void draftOfEarlierYearsMayBeWrittenOnAndSubmittedWithAReceipt() {
        var startup = people.startup();
        var id = challengeBy(people.demand());
        done(ImportKind.PROPOSALS, csv(ImportKind.PROPOSALS, new String[] {
            some("p"), id, startup.organizationName(), "Begun", "Text", "en", "DRAFT", ""
        }));
        var draft = proposals.all(ProposalFilter.of(null), startup).getFirst().id();
        assertThat(proposals.get(draft, startup).historic()).isTrue();

        proposals.save(
                draft,
                ProposalFixtures.text("Finished"),
                proposals.get(draft, startup).version(),
                startup);
        var receipt = proposals.submit(draft, startup);

        assertThat(receipt.number()).startsWith("P-");
        assertThat(proposals.get(draft, startup).historic()).isFalse();
    }

    @Test
    void everyProblemIsNamedByRowAndColumnAndNothingIsChanged() {
        var file = csv(
                ImportKind.ORGANIZATIONS,
                organization("same", "One"),
                organization("same", "Two"),
                new String[] {"", "", "SHOP", "Atlantis", "x".repeat(301), "javascript:alert(1)", "", "de"},
                new String[] {some("c"), "Ok", "CITY", "KR", "", "", "", "", "more"});

        var run = imports.dryRun(imports.upload(ImportKind.ORGANIZATIONS, "wrong.csv", file, centre), centre);

        assertThat(run.problems())
                .extracting(problem -> problem.row() + " " + problem.column() + " " + problem.why())
                .containsExactly(
                        "3 id ID_TWICE",
                        "4 id MISSING",
                        "4 name MISSING",
                        "4 kind KIND_UNKNOWN",
                        "4 country COUNTRY_UNKNOWN",
                        "4 region TOO_LONG",
                        "4 website WEBSITE",
                        "4 language LANGUAGE_UNKNOWN",
                        "5  TOO_MANY_CELLS");
        assertThat(run.mayRun()).isFalse();
        assertThat(run.sound()).isEqualTo(1);
        assertThat(run.faulty()).isEqualTo(3);
        assertThat(thing(ImportKind.ORGANIZATIONS, "same")).isNull();
    }

    @Test
    void everyColumnIsNeededOfWhichItIsNotSaidThatItMayBeEmpty() {
        for (var kind : ImportKind.values()) {
            var row = kind.columns().stream()
                    .map(column -> column.equals("id") ? some("c") : "")
                    .toArray(String[]::new);
            var needed = kind.columns().stream()
                    .filter(column -> !column.equals("id")
                            && !kind.columnsThatMayBeEmpty().contains(column))
                    .toList();

            assertThat(imports.dryRun(imports.upload(kind, "empty.csv", csv(kind, row), centre), centre)
                            .problems())
                    .allMatch(problem -> problem.why() == Problem.Why.MISSING)
                    .extracting(Problem::column)
                    .containsExactlyElementsOf(needed);
        }
    }

    @Test
    void whatAProposalNamesHasToBeThere() {
        var double1 = "Twin " + UUID.randomUUID();
        organizations.importHistoric(
                List.of(
                        People.organization(double1, OrganizationKind.STARTUP),
                        People.organization(double1, OrganizationKind.STARTUP)),
                centre);
        var others = ChallengeFixtures.published(
                challenges,
                programs,
                ChallengeFixtures.text("Of another centre " + UUID.randomUUID()),
                people.demand(),
                people.centre());
        var startup = people.startup().organizationName();

        var run = imports.dryRun(
                imports.upload(
                        ImportKind.PROPOSALS,
                        "wrong.csv",
                        csv(
                                ImportKind.PROPOSALS,
                                new String[] {"1", "Nowhere", "Nobody", "A", "Text", "", "OPEN", "31.12.2024"},
                                new String[] {"2", program(), double1, "A", "Text", "", "DRAFT", ""},
                                new String[] {"3", others.toString(), startup, "A", "Text", "", "DRAFT", ""},
                                new String[] {"4", program(), startup, "A", "Text", "", "ACCEPTED", ""},
                                new String[] {"5", program(), startup, "A", "Text", "", "DRAFT", "2024-01-01"}),
                        centre),
                centre);

        assertThat(run.problems())
                .extracting(problem -> problem.row() + " " + problem.column() + " " + problem.why())
                .containsExactly(
                        "2 challenge CHALLENGE_NOT_FOUND",
                        "2 applicant ORGANIZATION_NOT_FOUND",
                        "2 status STATUS_UNKNOWN",
                        "2 submitted DATE",
                        "3 applicant AMBIGUOUS",
                        "4 challenge CHALLENGE_NOT_FOUND",
                        "5 submitted SUBMITTED_MISSING",
                        "6 submitted SUBMITTED_DRAFT");
    }

    @Test
    void programmeOfAnotherCentreIsNotFilled() {
        var row = challenge(some("h"), people.demand().organizationName(), "Intruding");
        var id = imports.upload(
                ImportKind.CHALLENGES, "list.csv", csv(ImportKind.CHALLENGES, row), people.again(people.centre()));
        var other = people.centre();
        var theirs = imports.upload(ImportKind.CHALLENGES, "list.csv", csv(ImportKind.CHALLENGES, row), other);

        assertThatThrownBy(() -> imports.dryRun(id, other)).isInstanceOf(NotFound.class);
        assertThat(imports.dryRun(theirs, other).problems())
                .extracting(Problem::why)
                .containsExactly(Problem.Why.PROGRAM_NOT_FOUND);
        assertThat(imports.dryRun(id, people.administrator()).mayRun()).isTrue();
    }

    @Test
    void oneWrongRowKeepsAllOut() {
        var name = "Right " + UUID.randomUUID();
        var wrong = organization(some("c"), "Wrong");
        wrong[2] = "SHOP";
        var id = imports.upload(
                ImportKind.ORGANIZATIONS,
                "list.csv",
                csv(ImportKind.ORGANIZATIONS, organization(some("c"), name), wrong),
                centre);

        assertThatThrownBy(() -> imports.execute(id, centre)).isInstanceOf(Clash.class);

        assertThat(count(name)).isZero();
        assertThat(imports.get(id, centre).execution()).isNull();
    }

    @Test
    void secondTimeAllIdsAreKnown() {
        var file = ImportFixtures.organizations(3);
        done(ImportKind.ORGANIZATIONS, file);

        var again = imports.dryRun(imports.upload(ImportKind.ORGANIZATIONS, "list.csv", file, centre), centre);

        assertThat(again.known()).isEqualTo(3);
        assertThat(again.sound()).isZero();
        assertThat(again.problems()).extracting(Problem::why).containsOnly(Problem.Why.ID_KNOWN);
    }

    @Test
    void sentTwiceAtOnceItIsImportedOnce() throws Exception {
        var name = "Twice " + UUID.randomUUID();
        var id = imports.upload(
                ImportKind.ORGANIZATIONS,
                "list.csv",
                csv(ImportKind.ORGANIZATIONS, organization(some("c"), name)),
                centre);
        Callable<Boolean> send = () -> imports.execute(id, centre);

        try (var two = Executors.newFixedThreadPool(2)) {
            var answers = two.invokeAll(List.of(send, send)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(answers).containsExactlyInAnyOrder(true, false);
        }

        assertThat(count(name)).isEqualTo(1);
    }

    @Test
    void threeThousandProposalsComeAtOnce() {
        var startup = people.startup();
        var challenge = challengeBy(people.demand());
        var text = "We put wireless sensors on each pump and tell eleven days before it fails. ".repeat(12);
        var rows = IntStream.range(0, 3000)
                .mapToObj(number -> new String[] {
                    some("p"),
                    challenge,
                    startup.organizationName(),
                    "Answer " + number,
                    text,
                    "",
                    "SUBMITTED",
                    "2024-05-02"
                })
                .toArray(String[][]::new);

        var id = done(ImportKind.PROPOSALS, csv(ImportKind.PROPOSALS, rows));

        assertThat(imports.get(id, centre).execution().rows()).isEqualTo(3000);
        assertThat(proposals.all(ProposalFilter.of(ProposalStatus.SUBMITTED), startup))
                .hasSize(3000);
        assertThat(jdbc.sql("select count(*) from external_reference where import_id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3000);
    }

    @Test
    void onlyStaffWhoWriteMayImport() {
        for (var other : new Viewer[] {people.demand(), people.startup(), people.person()})
            assertThatThrownBy(() -> imports.upload(ImportKind.ORGANIZATIONS, "a.csv", new byte[0], other))
                    .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> imports.checkMayImport(people.newcomer(OrganizationKind.CENTRE)))
                .isInstanceOf(Refused.class);
        var reader = new Viewer.Member(
                centre.account(),
                centre.ownName(),
                centre.of(),
                centre.organizationName(),
                centre.kind(),
                MemberRole.READER,
                true,
                false);
        assertThatThrownBy(() -> imports.checkMayImport(reader)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> organizations.importHistoric(List.of(), reader))
                .isInstanceOf(Refused.class);
    }

    private ImportId done(ImportKind kind, byte[] file) {
        var id = imports.upload(kind, "list", file, centre);
        assertThat(imports.dryRun(id, centre).problems()).isEmpty();
        assertThat(imports.execute(id, centre)).isTrue();
        return id;
    }

    private String[] challenge(String id, String owner, String title) {
        return new String[] {id, program, owner, title, "The problem.", "en", ""};
    }

    private String challengeBy(Viewer.Member owner) {
        var id = some("h");
        done(ImportKind.CHALLENGES, csv(ImportKind.CHALLENGES, challenge(id, owner.organizationName(), "Asked")));
        return id;
    }

    /** Named by its programme, which no other test has. */
    private String program() {
        return calls.forChallenges(ProgramId.of(program)).id().toString();
    }

    private ChallengeFilter filter(String words) {
        return new ChallengeFilter(words, null, null, null, null, null, null, null);
    }

    private OrganizationView only(String name) {
        return organizations.get(
                new OrganizationId(jdbc.sql("select id from organization where name = ?")
                        .param(name)
                        .query(UUID.class)
                        .single()),
                centre);
    }

    private int count(String name) {
        return jdbc.sql("select count(*) from organization where name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    private UUID thing(ImportKind kind, String id) {
        return jdbc.sql("select thing_id from external_reference where kind = ? and foreign_id = ?")
                .params(kind.name(), id)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private int tied(Viewer.Member one, Viewer.Member other) {
        return jdbc.sql("select count(*) from tie where (one_id = ? and other_id = ?) or (one_id = ? and other_id = ?)")
                .params(
                        one.of().value(),
                        other.of().value(),
                        other.of().value(),
                        one.of().value())
                .query(Integer.class)
                .single();
    }

    private static Tuple tuple(String title, ProposalStatus status, String at) {
        return Tuple.tuple(title, status, at == null ? null : Instant.parse(at));
    }
}
