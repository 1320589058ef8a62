package ieum.events;

import static ieum.Pages.as;
import static ieum.Pages.get;
import static ieum.Pages.post;
import static ieum.events.EventFixtures.BEGINS;
import static ieum.events.EventFixtures.category;
import static ieum.events.EventFixtures.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import ieum.PagesTest;
import ieum.People;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.PortalClock;
import ieum.shared.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class CheckInTests {
    @Autowired
    Events events;

    @Autowired
    Registrations registrations;

    @Autowired
    CheckIns checkIns;

    @Autowired
    Tickets tickets;

    @Autowired
    People people;

    @Autowired
    PortalClock clock;

    @Autowired
    MockMvcTester mvc;

    Viewer.Member daegu;
    Viewer.Member startup;
    EventId event;
    CategoryId category;

    @BeforeEach
    void publish() {
        daegu = people.centre();
        startup = people.startup();
        event = events.draft(event("Relay workshop"), daegu);
        category = events.addCategory(event, category("Attendees"), daegu);
        events.publish(event, daegu);
    }

    /** Two days, about eighty from industry, academia, research and government; what was reported stands beside. */
    @Test
    @Tag("S12")
    void fourSectorsOfATwoDayWorkshopAreCountedAndTheReportedFigureStandsBesideWhoCame() {
        var text = event("Two-day relay workshop");
        event = events.draft(
                new EventText(
                        null,
                        text.title(),
                        text.description(),
                        text.venue(),
                        "",
                        text.zone(),
                        BEGINS,
                        BEGINS.plus(Duration.ofDays(1)),
                        80),
                daegu);
        category = events.addCategory(event, category("Attendees"), daegu);
        events.publish(event, daegu);
        var university = people.member(OrganizationKind.UNIVERSITY);
        var institute = people.member(OrganizationKind.RESEARCH_INSTITUTE);
        registrations.registerOthers(event, category, Affiliation.to(startup.of()), 3, daegu);
        registrations.registerOthers(
                event, category, Affiliation.to(people.demand().of()), 2, daegu);
        registrations.registerOthers(event, category, Affiliation.to(university.of()), 2, daegu);
        registrations.registerOthers(event, category, Affiliation.to(institute.of()), 2, daegu);
        registrations.registerOthers(event, category, Affiliation.to(daegu.of()), 1, daegu);
        registrations.registerOthers(event, category, Affiliation.named("City hall"), 2, Sector.GOVERNMENT, daegu);
        registrations.registerOthers(event, category, Affiliation.none(), List.of("Guest"), null, daegu);

        var view = events.get(event, daegu);
        assertThat(view.figures()).isEqualTo(new Figures(13, 6));
        assertThat(view.sectors())
                .containsEntry(Sector.INDUSTRY, new Figures(5, 2))
                .containsEntry(Sector.ACADEMIA, new Figures(2, 1))
                .containsEntry(Sector.RESEARCH, new Figures(2, 1))
                .containsEntry(Sector.GOVERNMENT, new Figures(3, 2));
        assertThat(view.here()).isEqualTo(Figures.NONE);
        var rows = registrations.list(event, RegistrationFilter.NONE, daegu, 1).rows();
        for (var row : rows.subList(0, 7)) checkIns.record(event, row.code().value(), null, daegu);

        var page = get("/events/" + event, daegu, mvc);
        assertThat(page).contains("about 80 (reported)", "here=yes\">7<", "Industry", "5 people");
        for (var sector : Sector.values()) {
            var persons = view.sectors().get(sector).persons();
            assertThat(get("/events/" + event + "/registrations?sector=" + sector, daegu, mvc))
                    .contains(persons + " entries");
        }
        assertThat(get("/events/" + event + "/registrations?here=yes", daegu, mvc))
                .contains("7 entries");
        assertThat(get("/events/" + event + "/registrations?here=no", daegu, mvc))
                .contains("6 entries");
        var organizations = events.get(event, daegu).here().organizations();
        assertThat(get("/events/" + event + "/registrations?here=yes&by=organization", daegu, mvc))
                .contains(organizations + (organizations == 1 ? " entry" : " entries"));
    }

    @Test
    void twoCheckInsOfOneBadgeAndManyMoreAtOnceCountOnce() throws Exception {
        var code = registered("Analyst Kim");
        try (var doors = Executors.newFixedThreadPool(16)) {
            var results = doors.invokeAll(IntStream.range(0, 50)
                    .mapToObj(number -> (Callable<CheckIn>) () -> checkIns.record(event, code.value(), null, daegu))
                    .toList());
            var first = 0;
            for (var result : results) if (!result.get().already()) first++;
            assertThat(first).isEqualTo(1);
        }
        assertThat(checkIns.here(event, daegu)).isEqualTo(new Figures(1, 1));
    }

    @Test
    void phonesOwnCameraReadsTheAddressOfTheTicketAndWhoHoldsItSeesTheTicketAlone() throws Exception {
        var code = registered("Analyst Kim");
        var page = get("/tickets/" + code, new Viewer.Visitor(), mvc);

        assertThat(page)
                .startsWith("200 ")
                .contains("Analyst Kim", "Relay workshop", code.spaced(), startup.organizationName())
                .doesNotContain("Check in</button>");
        assertThat(read(page)).endsWith("/tickets/" + code);
        assertThat(get("/tickets/" + TicketCode.next(), daegu, mvc)).startsWith("404 ");
        assertThat(get("/tickets/guess", daegu, mvc)).startsWith("404 ");

        // staff open the same address, and say that the person came
        assertThat(get("/tickets/" + code, daegu, mvc)).contains("Check in</button>");
        assertThat(post("/events/" + event + "/check-in", daegu, mvc, "code=" + code, "ticket=true"))
                .isEqualTo("302 /tickets/" + code);
        assertThat(get("/tickets/" + code, daegu, mvc)).contains("here since");
        assertThat(get("/tickets/" + code, new Viewer.Visitor(), mvc)).doesNotContain("here since", ">Here<");
        assertThatThrownBy(() -> checkIns.record(event, code.value(), null, startup))
                .isInstanceOf(Refused.class);
    }

    @Test
    void codeIsTakenHoweverItIsTypedAndRefusedForAnotherEventOrACancelledRegistration() {
        var code = registered("Analyst Kim");
        var elsewhere = events.draft(event("Elsewhere"), daegu);
        events.addCategory(elsewhere, category("Anybody"), daegu);
        events.publish(elsewhere, daegu);
        assertThatThrownBy(() -> checkIns.record(elsewhere, code.value(), null, daegu))
                .isInstanceOf(Clash.class)
                .hasMessage("checkin.unknown");

        for (var typed : List.of(
                code.spaced().toLowerCase(),
                " " + code + " ",
                "https://portal.example/tickets/" + code,
                code.value().replace('0', 'o').replace('1', 'l')))
            assertThat(checkIns.record(event, typed, null, daegu).person()).isEqualTo("Analyst Kim");
        assertThat(checkIns.here(event, daegu).persons()).isEqualTo(1);

        var id = tickets.get(code, daegu).registration();
        checkIns.withdraw(event, id, daegu);
        registrations.cancel(event, id, daegu);
        assertThatThrownBy(() -> checkIns.record(event, code.value(), null, daegu))
                .hasMessage("checkin.cancelled");
        assertThat(get("/tickets/" + code, new Viewer.Visitor(), mvc))
                .contains("no longer valid")
                .doesNotContain("ieum-qr");
    }

    @Test
    void whatWasDoneWithoutANetworkCountsFromThenAndNeverFromLaterOrFromBeforeTheRegistration() {
        var registered = Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
        var code = clock.at(registered, () -> registered("Analyst Kim"));
        var other = clock.at(registered, () -> registered("Analyst Lee"));
        var third = clock.at(registered, () -> registered("Analyst Park"));
        var earlier = Instant.now().minus(Duration.ofMinutes(20)).truncatedTo(ChronoUnit.MILLIS);

        assertThat(mvc.post()
                        .uri("/events/" + event + "/check-in")
                        .with(as(daegu))
                        .with(csrf())
                        .accept(MediaType.APPLICATION_JSON)
                        .param("code", code.value())
                        .param("at", earlier.toString()))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.persons", value -> value.assertThat().isEqualTo(1));
        assertThat(checkIns.record(event, code.value(), null, daegu).cameAt()).isEqualTo(earlier);
        var future = Instant.now().plus(Duration.ofHours(3));
        assertThat(checkIns.record(event, other.value(), future, daegu).cameAt())
                .isBefore(future);
        assertThat(mvc.post()
                        .uri("/events/" + event + "/check-in")
                        .with(as(daegu))
                        .with(csrf())
                        .accept(MediaType.APPLICATION_JSON)
                        .param("code", "0000-0000-0000-0000"))
                .hasStatus(409)
                .bodyText()
                .contains("There is no ticket 0000-0000-0000-0000");
    }

    private TicketCode registered(String person) {
        registrations.register(event, category, List.of(person), startup);
        return registrations.all(event, RegistrationFilter.NONE, startup).stream()
                .filter(row -> row.person().equals(person))
                .findFirst()
                .orElseThrow()
                .code();
    }

    /** As a camera would see the picture: eight dots a module. */
    private static String read(String page) throws Exception {
        var size = number(page, "viewBox=\"0 0 (\\d+) ");
        var path = Pattern.compile("fill=\"#000\" d=\"([^\"]*)\"|d=\"([^\"]*)\"")
                .matcher(page.substring(page.indexOf("ieum-qr")));
        assertThat(path.find()).isTrue();
        var dots = new int[size * 8 * size * 8];
        Arrays.fill(dots, 0xFFFFFF);
        var drawn = path.group(1) == null ? path.group(2) : path.group(1);
        var bars = Pattern.compile("M(\\d+) (\\d+)h(\\d+)").matcher(drawn);
        while (bars.find())
            for (int x = 8 * Integer.parseInt(bars.group(1));
                    x < 8 * (Integer.parseInt(bars.group(1)) + Integer.parseInt(bars.group(3)));
                    x++) for (int y = 0; y < 8; y++) dots[(8 * Integer.parseInt(bars.group(2)) + y) * size * 8 + x] = 0;
        var picture = new RGBLuminanceSource(size * 8, size * 8, dots);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(picture)))
                .getText();
    }

    private static int number(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }
}
