package ieum.vocabulary.web;

import static ieum.Pages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.concepts.ConceptFinder;
import ieum.concepts.Concepts;
import ieum.organizations.MemberRole;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.Text;
import ieum.vocabulary.WordSuggestions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PagesTest
class ConceptPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Concepts concepts;

    @Autowired
    ConceptFinder finder;

    @Autowired
    WordSuggestions words;

    @Test
    void centreAddsAConceptThatEverybodyFindsByEachOfItsNames() {
        var centre = people.centre();
        var word = word();
        var sent = send("/concepts", form(word, "Artificial intelligence"), centre);
        assertThat(sent).hasStatus3xxRedirection();
        var address = sent.getResponse().getRedirectedUrl();

        assertThat(page("/concepts?q=ko" + word, people.startup())).contains(">" + word + "<", "Changed here");
        assertThat(page("/concepts?field=artificial-intelligence&changed=true", centre))
                .contains(">" + word + "<");
        assertThat(page(address, centre)).contains("vi" + word, "Artificial intelligence", "Somebody", "Name added");
        assertThat(page(address, people.startup()))
                .contains("vi" + word)
                .doesNotContain("Somebody</span>", "Remove this");
        assertThat(page("/concepts/export.csv?changed=true", centre)).contains("fr" + word + "; fr2" + word);
        // the lists that are searched by fields know it, too
        assertThat(page("/organizations?q=field:" + word, centre)).doesNotContain("There is no");
    }

    @Test
    void nameOfAnotherConceptIsRefusedWithALinkToIt_andWhatWasTypedStays() {
        var form = form("Explainable AI", "");
        assertThat(text(send("/concepts", form, people.ministry())))
                .contains("is already a name of another concept", "href=\"/concepts/explainable-ai\"")
                .contains("ko2Explainable AI");
        assertThat(text(send("/concepts/checks", form, people.ministry())))
                .contains("is already a name of another concept", "href=\"/concepts/explainable-ai\"")
                .doesNotContain("<html");
        assertThat(text(send("/concepts/checks", form(word(), ""), people.ministry())))
                .contains("Nothing stands against saving it");
    }

    @Test
    void whatLeadsNowhereIsSaid() {
        var centre = people.centre();
        var form = form(word(), "No such concept");
        form.put("vi", "");
        assertThat(text(send("/concepts", form, centre)))
                .contains("Enter a label in this language", "There is no concept called “No such concept”");
        var fields = new LinkedHashMap<String, String>();
        var concept = concepts.get("artificial-intelligence").orElseThrow();
        for (var language : Language.values()) fields.put(language.tag(), String.join("\n", concept.names(language)));
        fields.put("broader", "explainable AI");
        fields.put("last", "0");
        assertThat(text(send("/concepts/artificial-intelligence", fields, centre)))
                .contains("The concept would be a part of itself");
        assertThat(send("/concepts/artificial-intelligence/removal", Map.of(), centre))
                .hasStatus(409);
        assertThat(concepts.get("artificial-intelligence").orElseThrow()).isEqualTo(concept);
    }

    @Test
    void whoKeepsWordsAreAdministratorsAndThoseWhoWriteForACentreOrMinistry() {
        var centre = people.centre();
        for (var keeper : new Viewer[] {people.administrator(), people.ministry(), centre})
            assertThat(mvc.get().uri("/concepts/new").with(as(keeper))).hasStatusOk();
        for (var other : new Viewer[] {people.startup(), people.person(), people.colleague(centre, MemberRole.READER)})
            assertThat(mvc.get().uri("/concepts/new").with(as(other))).hasStatus(403);
    }

    @Test
    void suggestedWordBecomesANameOnceStaffAcceptIt() {
        var startup = people.startup();
        var centre = people.centre();
        var word = word();
        var form = Map.of("word", word, "language", "FR", "concept", "explainable AI", "note", "In our field");
        assertThat(send("/concepts/suggestions", form, startup)).hasRedirectedUrl("/concepts/suggestions");
        assertThat(page("/concepts/suggestions", startup))
                .contains(word, "Waiting")
                .doesNotContain("Decline");
        assertThat(page("/concepts/suggestions", people.startup())).doesNotContain(word);
        assertThat(page("/concepts/suggestions", centre)).contains(word, "In our field", "Somebody", "Decline");

        var id = words.all(startup).getFirst().id();
        assertThat(send("/concepts/suggestions/" + id + "/acceptance", Map.of("concept", "XAI"), startup))
                .hasStatus(403);
        assertThat(send("/concepts/suggestions/" + id + "/acceptance", Map.of("concept", "XAI"), centre))
                .hasRedirectedUrl("/concepts/suggestions");
        assertThat(finder.in(new Text("Une " + word, Language.FR)))
                .extracting(one -> one.concept().id())
                .containsExactly("explainable-ai");
        assertThat(page("/concepts/suggestions", startup)).contains("Accepted");
        assertThat(text(send("/concepts/suggestions", form, startup))).contains("This is already a name of");
        assertThat(send("/concepts/suggestions/" + id + "/refusal", Map.of(), centre))
                .hasStatus(409);
    }

    @Test
    void triedTextShowsItsWordsMarkedAndItsLanguage() {
        var text = "Nous cherchons une IA explicable <b> pour l’atelier.";
        assertThat(text(send("/concepts/trial", Map.of("text", text), people.startup())))
                .contains(">IA explicable</mark>", "Read as: Français", "explainable AI", "&lt;b&gt;");
        assertThat(text(send("/concepts/trial", Map.of("text", " "), people.startup())))
                .contains("Enter a text.");
    }

    private Map<String, String> form(String word, String broader) {
        var form = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            var tag = language == Language.EN ? "" : language.tag();
            form.put(language.tag(), tag + word + "\n" + language.tag() + "2" + word);
        }
        form.put("broader", broader);
        form.put("last", "0");
        return form;
    }

    private MvcTestResult send(String address, Map<String, String> form, Viewer viewer) {
        var request = mvc.post().uri(address).with(as(viewer)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private String page(String address, Viewer viewer) {
        return text(mvc.get().uri(address).with(as(viewer)).exchange());
    }

    private static String text(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        try {
            return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String word() {
        return "z" + (UUID.randomUUID() + "" + UUID.randomUUID()).replaceAll("[^a-f]", "");
    }
}
