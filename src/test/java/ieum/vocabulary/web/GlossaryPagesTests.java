package ieum.vocabulary.web;

import static ieum.Pages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.concepts.Extractor;
import ieum.concepts.ExtractorVersion;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PagesTest
class GlossaryPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Extractor extractor;

    @Autowired
    ExtractorVersion version;

    @Test
    void nameThatACentreAddsIsOneWordInEachLanguageAtOnce_andTextsAreReadAnew() {
        var centre = people.centre();
        var word = word();
        var before = version.now();
        var sent = send("/glossary", form(word), centre);
        assertThat(sent).hasStatus3xxRedirection();
        var address = sent.getResponse().getRedirectedUrl();

        assertThat(version.now()).isNotEqualTo(before);
        var english = extractor
                .of(List.of(new Text(word + " Sensor makes bread", Language.EN)))
                .words();
        var russian = extractor
                .of(List.of(new Text("Хлеб от Сенсор" + word, Language.RU)))
                .words();
        assertThat(english)
                .anyMatch(term -> term.startsWith("n:") && russian.contains(term))
                .doesNotContain("sensor");
        assertThat(page("/glossary?q=" + word.toLowerCase(Locale.ROOT), people.startup()))
                .contains(word + " Sensor", "Сенсор" + word, "Changed here");
        assertThat(page(address, centre)).contains("Somebody", "Remove this name");
        assertThat(page(address, people.startup())).contains("센서" + word).doesNotContain("Remove this name");
        assertThat(page("/glossary/export.csv?changed=true", centre)).contains("Сенсор" + word);
    }

    @Test
    void twoWhoChangeANameDoNotOverwriteEachOther_andItsHistoryStays() {
        var centre = people.centre();
        var word = word();
        var address = send("/glossary", form(word), centre).getResponse().getRedirectedUrl();
        var edited = form(word);
        edited.put("ru", "Датчик" + word);
        edited.put("last", last(address, centre));
        assertThat(send(address, edited, centre)).hasRedirectedUrl(address);
        assertThat(send(address, edited, people.ministry())).hasStatus(409);
        assertThat(page(address, centre)).contains("Датчик" + word, "Сенсор" + word);
        assertThat(send(address + "/removal", Map.of("last", last(address, centre)), centre))
                .hasRedirectedUrl("/glossary");
        assertThat(mvc.get().uri(address).with(as(centre))).hasStatus(404);
    }

    @Test
    void spellingOfAnotherNameIsRefusedWithALinkToIt_andWhatWasTypedStays() {
        var form = form(word());
        form.put("fr", "Haïphong");
        assertThat(text(send("/glossary", form, people.centre())))
                .contains("is already a spelling of another name", "href=\"/glossary/hai-phong\"", form.get("ko"));
        form.put("fr", "");
        assertThat(text(send("/glossary", form, people.centre()))).contains("Enter how the name is written");
        form.put("kept", "true");
        assertThat(send("/glossary", form, people.centre())).hasStatus3xxRedirection();
    }

    @Test
    void severalLinesAreAddedTogetherOrNotAtAll() {
        var one = word();
        var other = word();
        var lines = "# ours\nproduct!: %s\nfirm: %s".formatted(one, other);
        assertThat(text(send("/glossary/import", Map.of("lines", lines), people.centre())))
                .contains("Line 3: This is no kind", one);
        assertThat(page("/glossary?q=" + one, people.centre())).contains("0").doesNotContain(">" + one + "<");
        var mended = lines.replace("firm:", "company!:");
        assertThat(send("/glossary/import", Map.of("lines", mended), people.centre()))
                .hasRedirectedUrl("/glossary?changed=true");
        assertThat(page("/glossary?q=" + other, people.centre())).contains(">" + other + "<", "Company");
    }

    private String last(String address, Viewer viewer) {
        var page = page(address + "/edit", viewer);
        return page.replaceAll("(?s).*name=\"last\" value=\"(\\d+)\".*", "$1");
    }

    private Map<String, String> form(String word) {
        var form = new LinkedHashMap<String, String>();
        form.put("kind", "COMPANY");
        form.put("en", word + " Sensor");
        form.put("ko", "센서" + word);
        form.put("fr", "Capteur " + word);
        form.put("ru", "Сенсор" + word);
        form.put("vi", "Cảm biến " + word);
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
        return "Z" + (UUID.randomUUID() + "" + UUID.randomUUID()).replaceAll("[^a-f]", "");
    }
}
