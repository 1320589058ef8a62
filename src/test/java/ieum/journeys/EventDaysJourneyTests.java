package ieum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import ieum.People;
import ieum.events.Affiliation;
import ieum.events.CategoryId;
import ieum.events.CheckIns;
import ieum.events.EventFixtures;
import ieum.events.EventId;
import ieum.events.EventText;
import ieum.events.Events;
import ieum.events.OutcomeKind;
import ieum.events.RegistrationFilter;
import ieum.events.Registrations;
import ieum.events.SessionId;
import ieum.events.SessionKind;
import ieum.events.SessionText;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Viewer;
import ieum.pitches.PitchKind;
import ieum.pitches.PitchText;
import ieum.pitches.Pitches;
import ieum.shared.Language;
import ieum.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** Two events as they were held, from the first word to what became of it: a centre's day, and two days with a pitch. */
@Journey
class EventDaysJourneyTests {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Events events;

    @Autowired
    Registrations registrations;

    @Autowired
    CheckIns checkIns;

    @Autowired
    Pitches pitches;

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
    void daeguHoldsADayOfTwoPartsForFiftyTwoAndWhatIsSaidBecomesAMeasure() {
        var address = People.someAddress();
        var daegu = people.member(OrganizationKind.CENTRE, address);
        var firmAddress = People.someAddress();
        var firm = people.member(OrganizationKind.STARTUP, firmAddress);

        // the clerk prepares it
        var clerk = new Guest(chromium, port, Language.KO, 1024, messages);
        clerk.signIn(address, People.PASSWORD);
        clerk.page.navigate("/events/new");
        clerk.fill("title", "지역 개방형 혁신 간담회 여정");
        clerk.fill("description", "두 부로 나누어 엽니다.");
        clerk.fill("venue", "C랩 아웃사이드 대구");
        clerk.fill("startsAt", "2099-01-06T13:30");
        clerk.fill("endsAt", "2099-01-06T18:00");
        clerk.press("event.draft");
        clerk.page.waitForURL("**/events/*-*");
        var path = clerk.page.url().replaceFirst("^.*/events/", "/events/");
        var event = EventId.of(path.substring("/events/".length()));
        session(clerk, path, "1부: 센터 회의", SessionKind.GENERAL_MEETING, "13:30", "14:50", true);
        session(clerk, path, "2부: 라운드테이블", SessionKind.ROUND_TABLE, "15:00", "17:30", false);
        for (var category : List.of("수요기업", "스타트업", "센터·기관")) {
            clerk.page.navigate(path + "/categories/new");
            clerk.fill("name", category);
            clerk.press("save");
            assertThat(clerk.notice()).isVisible();
        }
        clerk.press("event.publish");
        assertThat(clerk.notice()).hasText(clerk.say("event.publishedNow"));

        // 52 persons of 28 organisations; the last two register themselves, on a phone
        var categories = events.get(event, daegu).categories();
        for (int number = 1; number <= 27; number++)
            registrations.registerOthers(
                    event,
                    categories.get(number % 3).id(),
                    Affiliation.named("Organisation " + number),
                    number <= 23 ? 2 : 1,
                    daegu);
        var startup = new Guest(chromium, port, Language.VI, 390, messages);
        startup.signIn(firmAddress, People.PASSWORD);
        startup.page.navigate(path);
        startup.page.selectOption("[name=category]", categories.get(1).id().toString());
        startup.fill("persons", "Nguyễn Thị Hoa\n김민지");
        startup.press("registration.register");
        assertThat(startup.notice()).isVisible();
        assertThat(startup.page.locator("main")).containsText("Nguyễn Thị Hoa");

        // the first part leaves no trace for whoever is not of a centre
        var visitor = new Guest(chromium, port, Language.VI, 390, messages);
        visitor.page.navigate(path);
        assertThat(visitor.page.locator("main")).containsText("2부: 라운드테이블");
        assertThat(visitor.page.locator("main")).not().containsText("1부");
        assertThat(visitor.page.locator(".ieum-figures")).containsText("52");
        assertThat(visitor.page.locator(".ieum-figures")).containsText("28");
        visitor.look("daegu-day-vi-390");
        clerk.page.navigate(path);
        assertThat(clerk.page.locator("main")).containsText("1부: 센터 회의");

        // at the door the network goes
        var door = new Guest(chromium, port, Language.KO, 390, messages);
        door.signIn(address, People.PASSWORD);
        door.page.navigate(path + "/check-in");
        door.page.context().setOffline(true);
        Door.row(door, "Nguyễn Thị Hoa").getByRole(AriaRole.BUTTON).click();
        Door.row(door, "김민지").getByRole(AriaRole.BUTTON).dblclick();
        assertThat(door.page.locator("[data-network]")).containsText("(2)");
        door.page.context().setOffline(false);
        door.page.waitForCondition(() -> checkIns.here(event, daegu).persons() == 2);
        for (var row : registrations.all(event, RegistrationFilter.NONE, daegu))
            checkIns.record(event, row.code().value(), null, daegu);
        clerk.page.navigate(path + "/today");
        assertThat(clerk.page.locator("#day .ieum-figures")).containsText("52");
        clerk.page.locator("#day details summary").click();
        clerk.page
                .locator("#day details li")
                .filter(new Locator.FilterOptions().setHasText("2부: 라운드테이블"))
                .getByRole(AriaRole.BUTTON)
                .first()
                .click();
        assertThat(clerk.page.locator("#current + ul")).containsText("2부: 라운드테이블");
        clerk.look("daegu-today-ko-1024");

        // what is said is typed; the quoted firm puts it in its own words before anything is public
        var table = session(event, "2부: 라운드테이블", daegu);
        clerk.page.navigate(path + "/sessions/" + table + "/statements");
        clerk.page.selectOption("[name=theme]", "DIFFICULTY");
        clerk.page.selectOption("[name=stance]", "AGAINST");
        clerk.fill("said", "물어볼 사람이 없습니다");
        clerk.fill("organization", firm.organizationName());
        clerk.fill("role", "대표");
        clerk.page.locator("[name=consent][type=checkbox]").check();
        clerk.press("statement.add");
        assertThat(clerk.page.locator("#statements")).containsText("물어볼 사람이 없습니다");
        startup.page.navigate("/statements");
        startup.fill("words", "Chúng tôi cần một đầu mối liên hệ");
        startup.press("statement.approve");
        assertThat(startup.notice()).isVisible();
        startup.look("daegu-quote-vi-390");

        clerk.page.navigate(path + "/issues");
        clerk.page.locator("[name=statements]").check();
        clerk.fill("title", "물어볼 담당자");
        clerk.press("issue.merge");
        clerk.page.locator("a[href$='/measures/new']").click();
        clerk.fill("what", "기업마다 담당자를 정한다");
        clerk.fill("owner", daegu.organizationName());
        clerk.fill("due", "2099-03-31");
        clerk.press("save");
        assertThat(clerk.notice()).isVisible();
        clerk.page.navigate(path + "/issues");
        clerk.page
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(clerk.say("issue.publish")))
                .first()
                .click();
        assertThat(clerk.notice()).isVisible();
        visitor.page.navigate(path + "/issues");
        assertThat(visitor.page.locator("main")).containsText("Chúng tôi cần một đầu mối liên hệ");
        assertThat(visitor.page.locator("main")).not().containsText("물어볼 사람이 없습니다");
        startup.page.navigate("/statements");
        assertThat(startup.page.locator("main")).containsText("기업마다 담당자를 정한다");

        // and the news count by themselves
        clerk.page.navigate(path + "/news/new");
        clerk.fill("headline", "기관 {organizations-came}곳에서 {came}명이 만났다");
        clerk.fill("body", "두 부로 나누어 열었다.");
        clerk.press("save");
        clerk.follow("article.publish");
        clerk.press("article.publish");
        assertThat(clerk.notice()).isVisible();
        visitor.page.navigate("/news");
        visitor.page.locator("main").getByText("기관 28곳에서 52명이 만났다").click();
        assertThat(visitor.page.locator("h1")).hasText("기관 28곳에서 52명이 만났다");
        visitor.look("daegu-news-vi-390");
        for (var guest : List.of(clerk, startup, visitor)) guest.hadNoComplaints();
    }

    @Test
    void changwonHoldsTwoDaysWithABriefAndAPitchThatAnswersIt() {
        var address = People.someAddress();
        var changwon = people.member(OrganizationKind.CENTRE, address);
        var makerAddress = People.someAddress();
        var maker = people.member(OrganizationKind.LARGE_COMPANY, makerAddress);
        var guestAddress = People.someAddress();
        var firm = people.member(OrganizationKind.STARTUP, guestAddress);
        // the pitch is on stage now, on the second day
        var begins = Instant.now()
                .minus(Duration.ofHours(23))
                .minus(Duration.ofMinutes(10))
                .truncatedTo(ChronoUnit.MINUTES);
        var event = events.draft(
                new EventText(
                        null,
                        new Text("릴레이 워크숍 여정", Language.KO),
                        new Text("이틀 동안 모입니다.", Language.KO),
                        "창원",
                        "",
                        SEOUL,
                        begins,
                        begins.plus(Duration.ofHours(27)),
                        80),
                changwon);
        var meeting = add(event, "총회", SessionKind.GENERAL_MEETING, begins, 90, changwon);
        add(event, "AI 커뮤니티 출범", SessionKind.NETWORKING, begins.plus(Duration.ofHours(2)), 60, changwon);
        var briefing = add(event, "개방형 혁신 계획 발표", SessionKind.PITCH, begins.plus(Duration.ofHours(22)), 40, changwon);
        var proposing = add(event, "협업 제안 발표", SessionKind.PITCH, begins.plus(Duration.ofHours(23)), 30, changwon);
        CategoryId category = events.addCategory(event, EventFixtures.category("Industry"), changwon);
        events.publish(event, changwon);
        registrations.registerOthers(event, category, Affiliation.to(firm.of()), List.of("Trần Văn Bình"), changwon);
        var brief = pitches.add(
                event,
                briefing,
                new PitchText(PitchKind.BRIEF, maker.organizationName(), ko("개방형 혁신 계획"), ko("함께할 기업을 찾습니다."), null),
                changwon);
        var proposal = pitches.add(
                event,
                proposing,
                new PitchText(PitchKind.PROPOSAL, "DX maker", ko("예지 정비 제안"), ko("고장을 미리 알립니다."), brief),
                changwon);
        var path = "/events/" + event;

        // whoever comes chooses on the phone, in Vietnamese, and has both days in the calendar
        var guest = new Guest(chromium, port, Language.VI, 390, messages);
        guest.page.navigate("/tickets/" + Door.code("Trần Văn Bình", event, registrations, changwon));
        guest.follow("programme");
        for (var chosen : List.of(meeting, proposing))
            guest.page.locator("#s-" + chosen).check();
        guest.press("save");
        assertThat(guest.page.locator("#chosen")).containsText("2");
        assertThat(guest.page.locator(".ieum-day").first()).isVisible();
        guest.look("changwon-programme-vi-390");
        var calendar = guest.page
                .request()
                .get("/tickets/" + Door.code("Trần Văn Bình", event, registrations, changwon) + "/calendar.ics");
        assertThat(calendar.text()).contains("총회", "협업 제안 발표").doesNotContain("AI 커뮤니티");

        // the door, on a phone without a network
        var door = new Guest(chromium, port, Language.KO, 390, messages);
        door.signIn(address, People.PASSWORD);
        door.page.navigate(path + "/check-in");
        door.page.context().setOffline(true);
        Door.row(door, "Trần Văn Bình").getByRole(AriaRole.BUTTON).dblclick();
        assertThat(door.page.locator("[data-network]")).containsText("(1)");
        door.page.context().setOffline(false);
        door.page.waitForCondition(() -> checkIns.here(event, changwon).persons() == 1);

        // the company that gave the brief scores while the answer is on stage; somebody present wants it in one tap
        var reviewer = new Guest(chromium, port, Language.KO, 390, messages);
        reviewer.signIn(makerAddress, People.PASSWORD);
        reviewer.page.navigate("/pitches/" + proposal + "/score");
        for (var field : List.of("fit-4", "feasibility-4", "team-5"))
            reviewer.page.locator("label[for='" + field + "']").click();
        reviewer.look("changwon-score-ko-390");
        reviewer.press("save");
        reviewer.page.waitForTimeout(1500);
        System.out.println("DEBUG " + reviewer.page.url() + " "
                + reviewer.page.locator("main").innerText());
        assertThat(reviewer.notice()).isVisible();
        guest.signIn(guestAddress, People.PASSWORD);
        guest.page.navigate(path + "/sessions/" + proposing + "/pitches");
        guest.page.locator("#pitch-" + proposal + " form button").first().click();
        assertThat(guest.page.locator("#pitch-" + proposal)).containsText(guest.say("pitch.interested"));
        guest.look("changwon-pitch-vi-390");

        // what the general meeting decided is written down with its votes
        var clerk = new Guest(chromium, port, Language.KO, 1024, messages);
        clerk.signIn(address, People.PASSWORD);
        clerk.page.navigate(path + "/sessions/" + meeting + "/outcomes/new?kind=" + OutcomeKind.DECISION);
        clerk.fill("body", "연간 계획을 의결했습니다");
        clerk.fill("inFavour", "41");
        clerk.press("save");
        assertThat(clerk.page.locator(".ieum-errors")).containsText(clerk.say("outcome.votes.all"));
        clerk.fill("against", "2");
        clerk.fill("abstained", "5");
        clerk.press("save");
        assertThat(clerk.page.locator("#outcomes")).containsText("41");
        clerk.page.navigate(path);
        assertThat(clerk.page.locator("main")).containsText("80");
        guest.page.navigate(path + "/outcomes");
        assertThat(guest.page.locator("main")).containsText("연간 계획을 의결했습니다");
        for (var one : List.of(guest, reviewer, clerk)) one.hadNoComplaints();
    }

    private static Text ko(String words) {
        return new Text(words, Language.KO);
    }

    private SessionId add(
            EventId event, String title, SessionKind kind, Instant begins, int minutes, Viewer.Member viewer) {
        return events.addSession(
                event,
                new SessionText(ko(title), kind, begins, begins.plus(Duration.ofMinutes(minutes)), "", false),
                viewer);
    }

    private static void session(
            Guest clerk, String path, String title, SessionKind kind, String from, String until, boolean restricted) {
        clerk.page.navigate(path + "/sessions/new");
        clerk.fill("title", title);
        clerk.page.selectOption("[name=kind]", kind.name());
        clerk.fill("startsAt", "2099-01-06T" + from);
        clerk.fill("endsAt", "2099-01-06T" + until);
        if (restricted) clerk.page.locator("[name=restricted][type=checkbox]").check();
        clerk.press("save");
        assertThat(clerk.notice()).isVisible();
    }

    private SessionId session(EventId event, String title, Viewer viewer) {
        return events.get(event, viewer).sessions().stream()
                .filter(session -> session.text().title().original().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
