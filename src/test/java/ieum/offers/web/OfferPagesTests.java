package ieum.offers.web;

import static ieum.Pages.as;
import static ieum.offers.OfferFixtures.english;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.Pages;
import ieum.PagesTest;
import ieum.People;
import ieum.Queries;
import ieum.offers.Cooperation;
import ieum.offers.Interests;
import ieum.offers.OfferFixtures;
import ieum.offers.OfferId;
import ieum.offers.OfferKind;
import ieum.offers.OfferNames;
import ieum.offers.OfferText;
import ieum.offers.OfferTrack;
import ieum.offers.OfferType;
import ieum.offers.Offers;
import ieum.offers.Pictures;
import ieum.organizations.ConflictKind;
import ieum.organizations.Conflicts;
import ieum.organizations.MemberRole;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Viewer;
import ieum.programs.ProgramFixtures;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.shared.PortalClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class OfferPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Programs programs;

    @Autowired
    Offers offers;

    @Autowired
    OfferNames names;

    @Autowired
    Interests interests;

    @Autowired
    Pictures pictures;

    @Autowired
    Conflicts conflicts;

    @Autowired
    Queries queries;

    @Autowired
    PortalClock clock;

    @Autowired
    JdbcClient jdbc;

    Viewer.Member centre;
    Viewer.Member startup;
    Viewer.Member company;
    ProgramId program;

    @BeforeEach
    void cast() {
        centre = people.centre();
        startup = people.startup();
        company = people.demand();
        program = programs.open(ProgramFixtures.program(null, centre.of()), ProgramFixtures.call(), centre);
    }

    @Test
    @Tag("S24")
    void expressedInterestGivesTheResponsibleCentreATaskAndBothSidesContactsOnceBothAgree() {
        var word = word();
        var id = published(word);
        var request = new OfferText(
                OfferKind.REQUEST,
                OfferType.TEST_SITE,
                english("A quay for " + word),
                english("Ten metres deep"),
                "maritime",
                null,
                Set.of(Cooperation.PILOT),
                Instant.now().plus(Duration.ofDays(30)),
                false,
                new OfferTrack(program, centre.of()));
        OfferFixtures.published(offers, request, startup);
        assertThat(page("/offers?q=" + word, new Viewer.Visitor()))
                .contains("Pump " + word, "A quay for " + word, "TRL 6", "Pilot (PoC)");
        assertThat(page("/offers?kind=OFFER&type=TECHNOLOGY&topic=maritime&readiness=6&q=" + word, company))
                .contains("Pump " + word)
                .doesNotContain("A quay for");
        assertThat(page("/offers?readiness=7&q=" + word, company)).doesNotContain("Pump " + word);

        assertThat(post("/offers/" + id + "/interests", company, "why=For our harbour"))
                .startsWith("302 /interests/");

        assertThat(page("/", centre)).contains("Pass on an expression of interest", "Pump " + word);
        var task = jdbc.sql("select id from interest where offer_id = ?")
                .param(id.value())
                .query(UUID.class)
                .single();
        assertThat(page("/interests/" + task, centre))
                .contains("For our harbour", startup.organizationName(), company.organizationName(), "Answer due")
                .doesNotContain(email(company));
        await().untilAsserted(() -> assertThat(
                        jdbc.sql("select count(*) from notice where account_id = ? and about = 'INTEREST_EXPRESSED'")
                                .param(centre.account().value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1));
        assertThat(get("/interests/" + task, startup)).startsWith("404");

        assertThat(post("/interests/" + task + "/forwarding", centre, "remark=A serious one"))
                .startsWith("302");
        assertThat(page("/", startup)).contains("Answer an expression of interest");
        assertThat(page("/interests/" + task, startup))
                .contains("A serious one")
                .doesNotContain(email(company));
        assertThat(page("/interests/" + task, company)).doesNotContain("A serious one");

        assertThat(post("/interests/" + task + "/acceptance", startup)).startsWith("302");
        assertThat(page("/interests/" + task, company)).contains("Both agreed", email(startup));
        assertThat(page("/interests/" + task, startup)).contains("Both agreed", email(company));
    }

    @Test
    void formKeepsWhatWasTypedAndSaysWhatIsWrong() {
        assertThat(post(
                        "/offers",
                        startup,
                        "kind=OFFER",
                        "type=SERVICE",
                        "title=Pump care",
                        "readiness=5",
                        "version=0",
                        "until=2099-01-01"))
                .startsWith("200")
                .contains("value=\"Pump care\"", "Services and test sites have no readiness level", "next 12 months");
        assertThat(post("/offers", startup, "kind=OFFER", "type=SERVICE", "title=", "until=soon", "version=0"))
                .contains("Enter a title.");
    }

    @Test
    void draftSavesItselfAndAChangeElsewhereIsNotOverwritten() {
        var id = offers.draft(OfferFixtures.text("Pump", program, centre.of()), startup);
        var saved = mvc.post()
                .uri("/offers/" + id)
                .with(as(startup))
                .with(csrf())
                .header("HX-Request", "true")
                .param("kind", "OFFER")
                .param("type", "PRODUCT")
                .param("title", "Better pump")
                .param("version", "0")
                .exchange();
        assertThat(text(saved.getResponse())).contains("value=\"1\"");
        assertThat(offers.facts(id).text().title().original()).isEqualTo("Better pump");
        assertThat(post("/offers/" + id, startup, "kind=OFFER", "type=PRODUCT", "title=Late", "version=0"))
                .contains("value=\"Late\"");
        assertThat(offers.facts(id).text().title().original()).isEqualTo("Better pump");
    }

    @Test
    void onlyVerifiedOrganisationsPublishAndExpressInterest() {
        var newcomer = people.newcomer(OrganizationKind.STARTUP);
        var id = offers.draft(OfferFixtures.text("Pump", program, centre.of()), newcomer);
        assertThat(post("/offers/" + id + "/publication", newcomer))
                .startsWith("409")
                .contains("verified by a centre");
        var listed = published(word());
        assertThat(get("/offers/" + listed + "/interests/new", newcomer))
                .startsWith("409")
                .contains("verified by a centre");
    }

    @Test
    void afterItsEndOnlyItsOwnerAndTheCentreHaveItAndItIsRenewedInOneStep() {
        var word = word();
        var id = published(word);
        var later = Instant.now().plus(Duration.ofDays(90));
        clock.at(later, () -> {
            assertThat(page("/offers?q=" + word, company)).doesNotContain("Pump " + word);
            assertThat(get("/offers/" + id, company)).startsWith("404");
            assertThat(page("/offers?mine=true", startup)).contains("Pump " + word, "Expired");
            assertThat(post("/offers/" + id + "/renewal", startup)).startsWith("302");
            assertThat(page("/offers?q=" + word, company)).contains("Pump " + word);
            return true;
        });
    }

    @Test
    void pictureIsPaintedAnewWithoutItsPlaceAndName() throws Exception {
        var id = offers.draft(OfferFixtures.text("Pump", program, centre.of()), startup);
        var taken = mvc.post()
                .uri("/offers/" + id + "/pictures")
                .multipart()
                .file(new MockMultipartFile("picture", "Brakeworks Daegu.jpg", "image/jpeg", held()))
                .param("alternative", "A pump")
                .with(as(startup))
                .with(csrf())
                .exchange();
        assertThat(taken.getResponse().getStatus()).isEqualTo(302);
        var kept = offers.get(id, startup).pictures().getFirst();
        var bytes = mvc.get()
                .uri("/offers/" + id + "/pictures/" + kept.file())
                .with(as(startup))
                .exchange()
                .getResponse();
        assertThat(bytes.getHeader("Content-Disposition")).doesNotContain("Brakeworks");
        assertThat(new String(bytes.getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif", "Brakeworks");
        var shown = ImageIO.read(new ByteArrayInputStream(bytes.getContentAsByteArray()));
        // it was held sideways
        assertThat(shown.getWidth()).isEqualTo(20);
        assertThat(shown.getHeight()).isEqualTo(40);
        assertThat(page("/offers/" + id, startup)).contains("alt=\"A pump\"");
        pictures.remove(id, kept.file(), startup);
        assertThat(offers.get(id, startup).pictures()).isEmpty();
    }

    @Test
    void nothingButAFewPicturesIsTaken() {
        var id = offers.draft(OfferFixtures.text("Pump", program, centre.of()), startup);
        assertThat(refused(id, "A pump", "no picture".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("offer.picture.kind");
        assertThat(refused(id, " ", OfferFixtures.picture("png"))).isEqualTo("offer.picture.needsAlternative");
        for (var number = 0; number < Pictures.MOST; number++)
            pictures.add(id, OfferFixtures.picture(), english("A pump"), startup);
        assertThat(refused(id, "A pump", OfferFixtures.picture("png"))).isEqualTo("offer.picture.tooMany");
    }

    @Test
    void anonymousOfferWarnsItsOwnerOfTheirName() {
        jdbc.sql("update organization set name = 'Zyphorium' where id = ?")
                .param(startup.of().value())
                .update();
        var id = offers.draft(OfferFixtures.anonymous("The Zyphorium pump", program, centre.of()), startup);
        assertThat(page("/offers/" + id + "/edit", startup)).contains("these words tell who you are");
        assertThat(names.of(id, startup)).containsKey("title");
        jdbc.sql("update organization set name = 'Quarvexis' where id = ?")
                .param(company.of().value())
                .update();
        var listed = published(word());
        assertThat(post("/offers/" + listed + "/interests", company, "why=Quarvexis needs it", "anonymous=true"))
                .startsWith("200")
                .contains("Send it all the same");
        assertThat(post(
                        "/offers/" + listed + "/interests",
                        company,
                        "why=Quarvexis needs it",
                        "anonymous=true",
                        "anyway=true"))
                .startsWith("302");
    }

    @Test
    void bothStayAnonymousUntilTheOfferingSideAccepts() {
        var word = word();
        var id =
                OfferFixtures.published(offers, OfferFixtures.anonymous("Pump " + word, program, centre.of()), startup);
        var interest = interests.express(id, english("For our harbour"), true, company);
        assertThat(page("/offers?q=" + word, company)).contains("Organisation not shown");
        assertThat(page("/offers/export.csv?q=" + word, company)).doesNotContain(startup.organizationName());
        assertThat(page("/offers?owner=" + startup.of(), company)).doesNotContain("Pump " + word);
        assertThat(page("/interests/" + interest, company)).doesNotContain(startup.organizationName());
        assertThat(page("/interests/" + interest, centre))
                .contains(startup.organizationName(), company.organizationName());
        interests.passOn(interest, null, centre);
        assertThat(page("/interests/" + interest, startup)).doesNotContain(company.organizationName());
        assertThat(page("/interests", startup)).doesNotContain(company.organizationName());
        interests.accept(interest, startup);
        assertThat(page("/interests/" + interest, startup)).contains(company.organizationName());
        assertThat(page("/offers?q=" + word, company)).contains(startup.organizationName());
        assertThat(page("/offers?q=" + word, people.startup())).doesNotContain(startup.organizationName());
    }

    @Test
    void whoHasAConflictOfInterestIsToldNeitherOwnerNorInterest() {
        var colleague = people.colleague(centre, MemberRole.EDITOR);
        conflicts.declare(colleague.account(), startup.of(), ConflictKind.FAMILY, null, colleague);
        var id = OfferFixtures.published(offers, OfferFixtures.anonymous("Pump", program, centre.of()), startup);
        var interest = interests.express(id, english("For our harbour"), false, company);
        assertThat(page("/offers/" + id, colleague)).doesNotContain(startup.organizationName());
        assertThat(get("/interests/" + interest, colleague)).startsWith("404");
        assertThat(page("/", colleague)).doesNotContain("Pass on an expression of interest");
        assertThat(page("/offers/" + id, centre)).contains(startup.organizationName());
    }

    @Test
    void listAsksTheSameForOneRowAndForThree() {
        var word = word();
        published(word);
        queries.of("/offers?q=" + word, company);
        var one = queries.of("/offers?q=" + word, company);
        published(word);
        published(word);
        assertThat(queries.of("/offers?q=" + word, company)).isEqualTo(one);
    }

    private OfferId published(String word) {
        return OfferFixtures.published(offers, OfferFixtures.text("Pump " + word, program, centre.of()), startup);
    }

    private String refused(OfferId id, String alternative, byte[] bytes) {
        var sent = mvc.post()
                .uri("/offers/" + id + "/pictures")
                .multipart()
                .file(new MockMultipartFile("picture", "pump.png", "image/png", bytes))
                .param("alternative", alternative)
                .with(as(startup))
                .with(csrf())
                .exchange();
        return String.valueOf(sent.getMvcResult().getFlashMap().get("pictureProblem"));
    }

    /** A JPEG as a camera held sideways writes it: EXIF says so, and that it is Brakeworks'. */
    private static byte[] held() throws Exception {
        var jpeg = OfferFixtures.picture("jpeg");
        var artist = "Brakeworks\0\0".getBytes(StandardCharsets.US_ASCII);
        var exif = new ByteArrayOutputStream();
        exif.write("Exif\0\0MM\0*\0\0\0\10\0\2".getBytes(StandardCharsets.ISO_8859_1));
        exif.write(new byte[] {1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0});
        exif.write(new byte[] {1, 0x3b, 0, 2, 0, 0, 0, (byte) artist.length, 0, 0, 0, 38});
        exif.write(new byte[4]);
        exif.write(artist);
        var whole = new ByteArrayOutputStream();
        whole.write(jpeg, 0, 2);
        whole.write(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (exif.size() + 2)});
        whole.write(exif.toByteArray());
        whole.write(jpeg, 2, jpeg.length - 2);
        return whole.toByteArray();
    }

    private String email(Viewer.Member member) {
        return jdbc.sql("select email from account where id = ?")
                .param(member.account().value())
                .query(String.class)
                .single();
    }

    private String page(String address, Viewer viewer) {
        var answer = get(address, viewer);
        assertThat(answer).startsWith("200");
        return answer;
    }

    private String get(String address, Viewer viewer) {
        return Pages.get(address, viewer, mvc);
    }

    private String post(String address, Viewer viewer, String... parameters) {
        return Pages.post(address, viewer, mvc, parameters);
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String word() {
        return "w" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").concat("xyzxyz");
    }
}
