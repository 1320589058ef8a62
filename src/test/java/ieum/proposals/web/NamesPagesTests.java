package ieum.proposals.web;

import static ieum.Pages.as;
import static ieum.proposals.ProposalFixtures.english;
import static org.assertj.core.api.Assertions.assertThat;

import ieum.PagesTest;
import ieum.People;
import ieum.files.FileFixtures;
import ieum.forms.Answers;
import ieum.forms.Field;
import ieum.forms.FieldKind;
import ieum.forms.FormContent;
import ieum.forms.FormFixtures;
import ieum.forms.FormPurpose;
import ieum.forms.Forms;
import ieum.organizations.MemberRole;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.Calls;
import ieum.programs.ProgramFixtures;
import ieum.programs.Programs;
import ieum.programs.Stage;
import ieum.proposals.Attachments;
import ieum.proposals.BlindStages;
import ieum.proposals.ProposalFilter;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalText;
import ieum.proposals.Proposals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whoever applies where it is judged double-blind is warned of their own name, and says what tells who they are apart. */
@PagesTest
class NamesPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Forms forms;

    @Autowired
    Programs programs;

    @Autowired
    Calls calls;

    @Autowired
    BlindStages blindStages;

    @Autowired
    Proposals proposals;

    @Autowired
    Attachments attachments;

    @Autowired
    JdbcClient jdbc;

    Viewer.Member centre;
    Viewer.Member startup;
    CallId call;
    ProposalId draft;

    /** The form asks what the pilot needs, and who applies. */
    @BeforeEach
    void begin() {
        centre = people.centre();
        startup = people.startup();
        jdbc.sql("update organization set name = '주식회사 자이포리움', website = 'https://www.zyphorium.test/ko' where id = ?")
                .param(startup.of().value())
                .update();
        jdbc.sql(
                        "insert into organization_name (organization_id, language, name) values (?, 'EN', 'Zyphorium Labs Co., Ltd.')")
                .param(startup.of().value())
                .update();
        var asked = FormFixtures.field("q2", FieldKind.TEXT, "Who are you?", true);
        var identifying = new Field(
                asked.key(), asked.kind(), asked.label(), null, true, null, null, null, List.of(), null, true);
        var form = FormFixtures.published(
                forms,
                new FormContent(
                        List.of(FormFixtures.section(
                                "s1",
                                "Pilot",
                                FormFixtures.field("q1", FieldKind.TEXT, "What does it need?", true),
                                identifying)),
                        2),
                FormPurpose.PROPOSAL,
                centre);
        var program = programs.open(ProgramFixtures.program(null, centre.of()), ProgramFixtures.call(), centre);
        call = calls.open(program, ProgramFixtures.openCall(form), centre);
        blindStages.set(call, Stage.REVIEW, true, centre);
        draft = proposals.start(call, centre.of(), startup);
    }

    @Test
    void ownNameIsFoundInTextsAnswersFileNamesAuthorsAndContents() throws IOException {
        save("Brakes by ZYPHORIUM-Labs for ports", "자이포리움에서 만든 브레이크", "Zyphorium Labs, since 2019");
        attach("Zyphorium_Labs plan.pdf", pdf("Somebody Else", "See www.zyphorium.test for more"));
        attach("damaged.pdf", FileFixtures.pdf());

        assertThat(page("/proposals/" + draft + "/edit")).contains("Do not name your organisation");
        assertThat(page("/proposals/" + draft + "/check")).contains("/proposals/" + draft + "/names");
        assertThat(page("/proposals/" + draft + "/names"))
                .contains("Names were found in 5 places")
                .contains("Title: “Brakes by ZYPHORIUM-Labs for ports”")
                .contains("What does it need?: “자이포리움에서 만든 브레이크”")
                .contains("Name of the file Zyphorium_Labs plan.pdf")
                .contains("What the file Zyphorium_Labs plan.pdf says about itself (dc:creator): “Somebody Else”")
                .contains("Text of the file Zyphorium_Labs plan.pdf: “See www.zyphorium.test for more”")
                .contains("The portal cannot read this file. Please look yourself whether it names you: damaged.pdf")
                .doesNotContain("since 2019");
        assertThat(mvc.get().uri("/proposals/" + draft + "/names").with(as(centre)))
                .hasStatus(404);
    }

    @Test
    void nothingIsFoundWhereNothingTellsWhoApplies_andWhatTellsItIsKeptFromReviewers() throws IOException {
        save("Brakes for ports", "A quay for four weeks", "Zyphorium Labs, since Xenoyear");
        attach("plan.pdf", pdf(null, "Brakes, and how they work"));
        assertThat(page("/proposals/" + draft + "/names")).contains("No name was found.");

        proposals.submit(draft, startup);
        var reviewer = people.colleague(centre, MemberRole.REVIEWER);
        assertThat(page("/proposals/" + draft, reviewer))
                .contains("A quay for four weeks", "Answers that would tell who applies are left out")
                .doesNotContain("Xenoyear", "Who are you?");
        assertThat(page("/proposals/" + draft, centre)).contains("Xenoyear", "Who are you?");
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(found("quay", reviewer)).containsExactly(draft));
        assertThat(found("Xenoyear", reviewer)).isEmpty();
        assertThat(found("Xenoyear", centre)).containsExactly(draft);
    }

    private void save(String title, String need, String who) {
        proposals.save(
                draft,
                new ProposalText(english(title), english("A summary"), null, null, null),
                new Answers(Map.of("q1", List.of(need), "q2", List.of(who))),
                proposals.get(draft, startup).version(),
                startup);
    }

    private void attach(String name, byte[] content) {
        attachments.add(draft, name, FileFixtures.stream(content), startup);
    }

    private static byte[] pdf(String author, String words) throws IOException {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            if (author != null) document.getDocumentInformation().setAuthor(author);
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(words);
                content.endText();
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private List<ProposalId> found(String query, Viewer viewer) {
        return proposals.first(
                new ProposalFilter(query, null, null, null, null, null, null, null, null, null, null), viewer, 10);
    }

    private String page(String address) {
        return page(address, startup);
    }

    private String page(String address, Viewer viewer) {
        var page = mvc.get().uri(address).with(as(viewer)).exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
