package ieum.translations;

import static ieum.Pages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.sun.net.httpserver.HttpServer;
import ieum.PagesTest;
import ieum.People;
import ieum.Queries;
import ieum.challenges.ChallengeFixtures;
import ieum.challenges.ChallengeId;
import ieum.challenges.ChallengeText;
import ieum.challenges.Challenges;
import ieum.challenges.Disclosure;
import ieum.concepts.ProtectedNames;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.Text;
import ieum.shared.postgres.RowSecurity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@PagesTest
class TranslationPagesTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Challenges challenges;

    @Autowired
    Programs programs;

    @Autowired
    Translations translations;

    @Autowired
    ObjectProvider<ProtectedNames> names;

    @Autowired
    RowSecurity security;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    Queries queries;

    Viewer.Member company;
    Viewer.Member centre;
    HttpServer server;
    AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void enter() {
        company = people.demand();
        centre = people.centre();
    }

    @AfterEach
    void leave() {
        if (server != null) server.stop(0);
    }

    @Test
    @Tag("S20")
    void translationIsMarkedWithItsOriginalOneClickAway_andNamesThatAreMissingAreTold() {
        var id = published(Disclosure.EVERYONE);
        var form = form(id, "title", "Ищем датчики для порта", "problem", "В Тэгу протекают трубы");
        assertThat(text(send(id, form, company)))
                .contains("Names of the original that are missing here: Хайфон", "Save although names are missing")
                .contains("Ищем датчики для порта");
        form.put("title", "Ищем датчики для порта Хайфона");
        assertThat(send(id, form, company)).hasRedirectedUrl("/challenges/" + id);

        assertThat(page("/challenges/" + id + "?lang=ru", null))
                .contains(
                        "<h1 lang=\"ru\">Ищем датчики для порта Хайфона</h1>",
                        "Перевод с корейского: ",
                        company.organizationName())
                .containsPattern(
                        "(?s)<details.*показать оригинал.*<p[^>]*lang=\"ko\"[^>]*>하이퐁 항만의 센서를 찾습니다.*</details>")
                .contains("В Тэгу протекают трубы");
        assertThat(page("/challenges?lang=ru&centre=" + centre.of(), null))
                .contains("<span lang=\"ru\">Ищем датчики для порта Хайфона</span>", "перевод</span>");
        assertThat(page("/challenges/" + id + "?lang=fr", null))
                .contains("<h1 lang=\"ko\">하이퐁 항만의 센서를 찾습니다</h1>")
                .doesNotContain("Traduit");
        // exports stay in the original
        assertThat(page("/challenges/export.csv?lang=ru&centre=" + centre.of(), centre))
                .contains("하이퐁 항만의");
    }

    @Test
    void readersSeeTheOriginalAsSoonAsItIsAnother_andWhoTranslatesSeesBoth() throws IOException {
        var id = published(Disclosure.EVERYONE);
        send(id, form(id, "title", "Датчики для Хайфона"), company);
        var text = text(Disclosure.EVERYONE, "하이퐁 항만의 크레인을 찾습니다");
        challenges.revise(id, text, challenges.get(id, company).version(), company);

        assertThat(page("/challenges/" + id + "?lang=ru", null))
                .contains("크레인을 찾습니다")
                .doesNotContain("Датчики для Хайфона");
        assertThat(page("/translations/challenge/" + id + "?language=RU&lang=en", company))
                .contains("크레인을 찾습니다", "Датчики для Хайфона", "The original has changed since");

        machine(words -> words, false).translate("challenge", id.value(), Language.RU, people.startup());
        assertThat(page("/translations/challenge/" + id + "?language=RU&lang=en", company))
                .as("a machine does not replace what a person wrote, however old")
                .contains("Датчики для Хайфона", "The original has changed since");
    }

    @Test
    void twoWhoTranslateDoNotOverwriteEachOther_andWhatWasTypedStays() {
        var id = published(Disclosure.EVERYONE);
        var one = form(id, "title", "Датчики для Хайфона");
        var other = form(id, "title", "Сенсоры для Хайфона");
        send(id, one, company);
        assertThat(text(send(id, other, centre)))
                .contains("Somebody changed the original", "Датчики для Хайфона", "Сенсоры для Хайфона");
        other.put(
                "state",
                translations.get("challenge", id.value(), Language.RU, centre).state());
        assertThat(send(id, other, centre)).hasStatus3xxRedirection();
        assertThat(page("/challenges/" + id + "?lang=ru", null))
                .contains("Сенсоры для Хайфона", centre.organizationName());
        other.put("title", "");
        other.put(
                "state",
                translations.get("challenge", id.value(), Language.RU, centre).state());
        send(id, other, centre);
        assertThat(page("/challenges/" + id + "?lang=ru", null))
                .contains("<h1 lang=\"ko\">")
                .doesNotContain("Сенсоры");
    }

    @Test
    void translationOfWhatIsHiddenIsHidden_fromPagesAndFromTheDatabase() {
        var id = published(Disclosure.NAMED);
        send(id, form(id, "title", "Датчики для Хайфона", "problem", "Тайна в Тэгу"), company);
        var stranger = people.startup();

        assertThat(page("/challenges/" + id + "?lang=ru", stranger))
                .contains("Датчики для Хайфона")
                .doesNotContain("Тайна");
        assertThat(page("/challenges/" + id + "?lang=ru", company)).contains("Тайна в Тэгу");
        assertThat(fields(id, stranger)).isEqualTo(1);
        assertThat(fields(id, company)).isEqualTo(2);
        assertThat(fields(id, centre)).isEqualTo(2);
        assertThat(mvc.get().uri("/translations/challenge/" + id).with(as(stranger)))
                .hasStatus(403);

        var draft = ChallengeFixtures.drafted(challenges, programs, text(Disclosure.EVERYONE, "하이퐁"), company, centre);
        send(draft, form(draft, "title", "Хайфон скоро"), company);
        assertThat(fields(draft, stranger)).isZero();
        assertThat(fields(draft, centre)).isZero();
        assertThat(mvc.get().uri("/translations/challenge/" + draft).with(as(centre)))
                .hasStatus(404);
    }

    @Test
    void listAsksAsManyQueriesForThreeTranslatedRowsAsForOne() {
        var list = "/challenges?lang=ru&centre=" + centre.of();
        var first = published(Disclosure.EVERYONE);
        send(first, form(first, "title", "Датчики для Хайфона"), company);
        var one = queries.of(list);
        for (var more = 0; more < 2; more++) {
            var id = published(Disclosure.EVERYONE);
            send(id, form(id, "title", "Датчики для Хайфона"), company);
        }
        assertThat(queries.of(list)).isEqualTo(one);
    }

    @Test
    @Tag("S20")
    void machineThatGarblesEverythingElseKeepsNames_andAPersonMakesItTheirs() throws IOException {
        var id = published(Disclosure.EVERYONE);
        var machine = machine(words -> words.replaceAll("[가-힣]+", "бла"), false);
        var reader = people.startup();
        assertThat(machine.offers(translations.read("challenge", id.value(), Language.RU, reader)))
                .isTrue();
        machine.translate("challenge", id.value(), Language.RU, reader);

        assertThat(page("/challenges/" + id + "?lang=ru", reader))
                .contains("Машинный перевод с корейского", "<h1 lang=\"ru\">Хайфон", "бла", "하이퐁 항만의");
        var before = asked.get();
        machine.translate("challenge", id.value(), Language.RU, reader);
        assertThat(asked).hasValue(before);

        var form = form(id);
        translations
                .get("challenge", id.value(), Language.RU, company)
                .lines()
                .forEach(line ->
                        form.put(line.of().field(), line.translation().text().original()));
        form.put("title", "Датчики для порта Хайфона");
        assertThat(send(id, form, company)).hasStatus3xxRedirection();
        assertThat(page("/challenges/" + id + "?lang=ru", null))
                .contains("Датчики для порта Хайфона", "Перевод с корейского: ", "Машинный перевод с корейского");
    }

    @Test
    void machineThatLosesANameIsRefused_andTheOriginalStays() throws IOException {
        var id = published(Disclosure.EVERYONE);
        var machine = machine(words -> words.replaceAll("\\[\\[\\d+]]", "Порт"), false);
        assertThatThrownBy(() -> machine.translate("challenge", id.value(), Language.RU, people.startup()))
                .isInstanceOfSatisfying(
                        Clash.class, clash -> assertThat(clash.key()).isEqualTo("translation.machine.names"));
        assertThat(page("/challenges/" + id + "?lang=ru", null)).contains("<h1 lang=\"ko\">하이퐁 항만의");
    }

    @Test
    void machineThatIsSlowOrBrokenIsGivenUp() throws Exception {
        var id = published(Disclosure.EVERYONE);
        var reader = people.startup();
        var release = new CountDownLatch(1);
        serve(
                words -> {
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return words;
                },
                200);
        var slow = machine(new LibreTranslate(address(), "", Duration.ofMillis(300), 10_000), false);
        failed(slow, id, reader);
        release.countDown();
        server.stop(0);
        serve(words -> words, 500);
        failed(machine(new LibreTranslate(address(), "", Duration.ofSeconds(5), 10_000), false), id, reader);
        var gone = address();
        server.stop(0);
        failed(machine(new LibreTranslate(gone, "", Duration.ofSeconds(5), 10_000), false), id, reader);
        assertThat(fields(id, company)).isZero();
    }

    @Test
    void machineIsNeverShownWhatIsConfidential_unlessTheSettingSaysSo() throws IOException {
        var id = published(Disclosure.NAMED);
        machine(words -> words, false).translate("challenge", id.value(), Language.RU, company);
        assertThat(asked).hasValue(2);
        assertThat(fields(id, company)).isEqualTo(2);
        machine(words -> words, true).translate("challenge", id.value(), Language.RU, company);
        assertThat(fields(id, company)).isEqualTo(5);
        var stranger = people.startup();
        assertThat(fields(id, stranger)).isEqualTo(2);
    }

    @Test
    void withoutAServerNoMachineIsOffered() {
        var id = published(Disclosure.EVERYONE);
        assertThat(page("/challenges/" + id + "?lang=ru", people.startup())).doesNotContain("Перевести машиной");
        var sent = mvc.post()
                .uri("/translations/challenge/" + id + "/machine")
                .with(as(people.startup()))
                .with(csrf())
                .exchange();
        assertThat(sent).hasRedirectedUrl("/challenges/" + id);
        assertThat(sent.getMvcResult().getFlashMap().get("translationProblem")).isEqualTo("translation.machine.none");
    }

    private void failed(MachineTranslations machine, ChallengeId id, Viewer reader) {
        assertThatThrownBy(() -> machine.translate("challenge", id.value(), Language.RU, reader))
                .isInstanceOfSatisfying(
                        Clash.class, clash -> assertThat(clash.key()).isEqualTo("translation.machine.failed"));
    }

    private MachineTranslations machine(UnaryOperator<String> translate, boolean confidential) throws IOException {
        if (server != null) server.stop(0);
        serve(translate, 200);
        return machine(new LibreTranslate(address() + "/", "a key", Duration.ofSeconds(20), 10_000), confidential);
    }

    private MachineTranslations machine(Translator translator, boolean confidential) {
        return new MachineTranslations(translations, names, translator, confidential);
    }

    private void serve(UnaryOperator<String> translate, int status) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/translate", exchange -> {
            asked.incrementAndGet();
            var sent = JSON.readTree(exchange.getRequestBody().readAllBytes());
            assertThat(sent.path("format").stringValue()).isEqualTo("text");
            var answer = JSON.writeValueAsBytes(
                    Map.of("translatedText", translate.apply(sent.path("q").stringValue())));
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** As the database shows them to somebody, whatever any door says. */
    private int fields(ChallengeId id, Viewer viewer) {
        security.lookAs(viewer.onlooker());
        try {
            return jdbc.sql("select count(*) from translation where thing = ?")
                    .param(id.value())
                    .query(Integer.class)
                    .single();
        } finally {
            security.forget();
        }
    }

    private ChallengeId published(Disclosure disclosure) {
        return ChallengeFixtures.published(challenges, programs, text(disclosure, "하이퐁 항만의 센서를 찾습니다"), company, centre);
    }

    private static ChallengeText text(Disclosure disclosure, String title) {
        var english = ChallengeFixtures.text(title, disclosure);
        return new ChallengeText(
                new Text(title, Language.KO),
                new Text("모두를 위한 요약", Language.KO),
                new Text("대구에서 배관이 샙니다", Language.KO),
                new Text("새지 않는 배관", Language.KO),
                new Text("시험장", Language.KO),
                6,
                null,
                disclosure,
                english.terms(),
                null);
    }

    private Map<String, String> form(ChallengeId id, String... words) {
        var form = new LinkedHashMap<String, String>();
        for (var at = 0; at < words.length; at += 2) form.put(words[at], words[at + 1]);
        form.put("language", "RU");
        form.put(
                "state",
                translations.get("challenge", id.value(), Language.RU, company).state());
        return form;
    }

    private MvcTestResult send(ChallengeId id, Map<String, String> form, Viewer viewer) {
        var request =
                mvc.post().uri("/translations/challenge/" + id).with(as(viewer)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private String page(String address, Viewer viewer) {
        var request = mvc.get().uri(address);
        return text((viewer == null ? request : request.with(as(viewer))).exchange());
    }

    private static String text(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
