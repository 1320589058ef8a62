package ieum.demo;

import ieum.delegations.DelegationId;
import ieum.delegations.DelegationText;
import ieum.offers.OfferId;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.Text;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Two delegations: one that everybody sees, and one whose firms have still to answer. */
class DelegationStories {
    private static final String PROGRAM = "regional";

    private final Doors doors;
    private final Cast cast;
    private final ProgramStories programs;
    private final OfferStories offers;
    private final EventStories events;
    private final Map<String, DelegationId> ids = new HashMap<>();

    DelegationStories(Doors doors, Cast cast, ProgramStories programs, OfferStories offers, EventStories events) {
        this.doors = doors;
        this.cast = cast;
        this.programs = programs;
        this.offers = offers;
        this.events = events;
    }

    void plan(Timeline timeline) {
        enter(
                timeline,
                6,
                "haiphong draft",
                () -> draft(
                        "haiphong",
                        "ccei-daegu",
                        "대구 센서·로봇 기업 하이퐁 방문단(데모)",
                        "항만과 공장의 설비를 지켜보고 위험한 작업을 대신할 기술을 소개합니다. 현지에서 함께 실증할 기업과 유통 협력사를 만나고자 합니다.",
                        "VN",
                        "하이퐁, 스마트 항만 상담회",
                        30));
        for (var firm : List.of("dodam", "hanbit", "saesol"))
            enter(timeline, 5, "haiphong invites " + firm, () -> invite("haiphong", firm, "ccei-daegu"));
        enter(timeline, 4, "dodam comes", () -> accept("haiphong", "dodam", List.of("dodam-sensor")));
        enter(timeline, 3, "hanbit comes", () -> accept("haiphong", "hanbit", List.of()));
        enter(
                timeline,
                2,
                "haiphong published",
                () -> doors.delegations().publish(id("haiphong"), cast.of("ccei-daegu")));
        enter(
                timeline,
                1,
                "haiphong goes to an event",
                () -> doors.delegationEvents().add(id("haiphong"), events.id("haiphong-day"), cast.of("ccei-daegu")));
        enter(
                timeline,
                2,
                "lyon draft",
                () -> draft(
                        "lyon",
                        "ccei-gyeonggi",
                        "경기 제조 혁신 기업 리옹 방문단(데모)",
                        "유럽의 제조 현장에서 쓸 검사·진단 기술을 소개하고 공동 실증 상대를 찾습니다.",
                        "FR",
                        "리옹, 산업 기술 상담회",
                        60));
        enter(timeline, 1, "lyon invites dodam", () -> invite("lyon", "dodam", "ccei-gyeonggi"));
    }

    private void enter(Timeline timeline, int daysAgo, String what, Runnable act) {
        timeline.enter(programs.days(PROGRAM).ago(daysAgo, "delegation " + what), "delegation " + what, act);
    }

    private void draft(String key, String leader, String title, String about, String country, String place, int ahead) {
        var days = programs.days(PROGRAM);
        var first = days.in(ahead, LocalTime.NOON).atZone(days.zone()).toLocalDate();
        var text = new DelegationText(
                new Text(title, Language.KO), new Text(about, Language.KO), country, place, first, first.plusDays(2));
        ids.put(key, doors.delegations().draft(text, cast.of(leader)));
    }

    private void invite(String key, String firm, String leader) {
        doors.delegations().invite(id(key), ((Viewer.Member) cast.of(firm)).organizationName(), cast.of(leader));
    }

    private void accept(String key, String firm, List<String> brings) {
        List<OfferId> chosen = brings.stream().map(offers::id).toList();
        doors.delegations().accept(id(key), chosen, cast.of(firm));
    }

    private DelegationId id(String key) {
        return Objects.requireNonNull(ids.get(key), () -> key + " is not drafted yet");
    }
}
