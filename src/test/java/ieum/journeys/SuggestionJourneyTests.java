package ieum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import ieum.People;
import ieum.forms.FieldKind;
import ieum.forms.FormContent;
import ieum.forms.FormFixtures;
import ieum.forms.FormPurpose;
import ieum.forms.Forms;
import ieum.organizations.OrganizationKind;
import ieum.programs.Calls;
import ieum.programs.ProgramFixtures;
import ieum.programs.Programs;
import ieum.proposals.Proposals;
import ieum.shared.Language;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** A question that asks for an organisation, and one for fields of technology, while somebody types. */
@Journey
class SuggestionJourneyTests {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Programs programs;

    @Autowired
    Calls calls;

    @Autowired
    Forms forms;

    @Autowired
    Proposals proposals;

    @Autowired
    MessageSource messages;

    Chromium chromium;

    @BeforeEach
    void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterEach
    void closeBrowser() {
        chromium.close();
    }

    @Test
    void organisationAndFieldsAreOfferedBelowTheFieldAndFoundWhenSaved() {
        var address = People.someAddress();
        var startup = people.member(OrganizationKind.STARTUP, address);
        var port = people.demand();
        var centre = people.centre();
        var asked = new FormContent(
                List.of(FormFixtures.section(
                        "s1",
                        "Pilot",
                        FormFixtures.field("q1", FieldKind.ORGANIZATION, "Where is the pilot?", true),
                        FormFixtures.field("q2", FieldKind.CONCEPT, "Which technology?", true))),
                2);
        var form = FormFixtures.published(forms, asked, FormPurpose.PROPOSAL, centre);
        var program = programs.open(ProgramFixtures.program(null, centre.of()), ProgramFixtures.call(), centre);
        var id = proposals.start(calls.open(program, ProgramFixtures.openCall(form), centre), centre.of(), startup);
        var guest = new Guest(chromium, this.port, Language.KO, 1280, messages);
        guest.signIn(address, People.PASSWORD);
        guest.page.navigate("/proposals/" + id + "/edit");

        var organization = guest.page.locator("#a-q1");
        var name = port.organizationName();
        organization.focus();
        guest.page.keyboard().type(name.substring(0, name.length() - 4));
        assertThat(guest.page.locator("#a-q1-list option")).hasAttribute("value", name);
        organization.fill(name);

        var technology = guest.page.locator("#a-q2");
        technology.focus();
        guest.page.keyboard().type("디지털 트윈");
        assertThat(guest.page.locator("#a-q2-list option[value='사물인터넷']")).hasCount(1);
        guest.page.keyboard().type(", 사물");
        assertThat(guest.page.locator("#a-q2-list option[value='디지털 트윈, 사물인터넷']"))
                .hasCount(1);
        guest.look("suggestions");

        guest.press("proposal.save");
        assertThat(guest.page.locator("main")).containsText(guest.say("field.known.ORGANIZATION"));
        guest.page.navigate("/proposals/" + id + "/check");
        assertThat(guest.page.locator("main a[href='/organizations/" + port.of() + "']"))
                .hasText(name);
        assertThat(guest.page.locator("main a[href^='/challenges?q=']")).hasText("디지털 트윈");
        guest.hadNoComplaints();
    }
}
