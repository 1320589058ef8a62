package ieum.demo;

import ieum.matching.DeclineReason;
import ieum.matching.IntroductionId;
import ieum.matching.MatchId;
import ieum.shared.Language;
import ieum.shared.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Whom the centre of Daegu brings together: one introduction in each state, so that every desk has something to do. */
class IntroductionStories {
    private static final String PROGRAM = "regional";
    private static final String CENTRE = "ccei-daegu";

    private final Doors doors;
    private final Cast cast;
    private final ProgramStories programs;
    private final ChallengeStories challenges;
    private final Map<String, IntroductionId> ids = new HashMap<>();
    private final Map<String, MatchId> matches = new HashMap<>();

    IntroductionStories(Doors doors, Cast cast, ProgramStories programs, ChallengeStories challenges) {
        this.doors = doors;
        this.cast = cast;
        this.programs = programs;
        this.challenges = challenges;
    }

    void plan(Timeline timeline) {
        enter(timeline, 3, "noted", () -> note("noted", "nuri-aoi", "vallon", "광학 검사 경험이 있어 과제와 잘 맞을 것 같습니다."));
        enter(timeline, 2, "requested", () -> request("requested", "nuri-aoi", "dodam"));
        enter(timeline, 5, "asked note", () -> note("asked", "gaon-weld", "dodam", "용접 중 진동을 재 본 경험이 있습니다."));
        enter(timeline, 4, "asked", () -> ask("asked"));
        enter(timeline, 18, "overdue note", () -> note("overdue", "gaon-weld", "phuongdo", "저가 무선 센서를 직접 만듭니다."));
        enter(timeline, 17, "overdue", () -> ask("overdue"));
        enter(timeline, 15, "overdue yes", () -> accept("overdue", "phuongdo"));
        enter(timeline, 12, "declined note", () -> note("declined", "gaon-weld", "lumiel", "비접촉 측정 장비가 있습니다."));
        enter(timeline, 11, "declined asked", () -> ask("declined"));
        enter(timeline, 9, "declined", () -> decline("declined", "gaon"));
        meet(timeline, "talk", "gaon", "dodam", "압축공기 누설을 소리로 찾는 방법", 8);
        enter(timeline, 4, "first word", () -> say("talk", "dodam", "안녕하세요. 지난 실증에서 쓴 초음파 센서 자료를 정리해 보내 드리겠습니다."));
        enter(timeline, 3, "reply", () -> say("talk", "gaon", "감사합니다. 공장 배관 길이가 약 2.4 km인데 가능한지 궁금합니다."));
        enter(timeline, 1, "last word", () -> say("talk", "dodam", "네, 구역을 나누면 가능합니다. 다음 주에 현장을 볼 수 있을까요?"));
        meet(timeline, "proposed", "gaon", "saesol", "정지 이력으로 부품 교체 시점 예측", 9);
        enter(timeline, 2, "proposed match", () -> match("proposed", "창원 2공장 프레스 2기에서 12주 동안 교체 시점 예측을 시험합니다."));
        meet(timeline, "confirmed", "pureun", "dodam", "조속기 소음 상시 감시", 16);
        enter(timeline, 10, "confirmed match", () -> match("confirmed", "수차 1호기 조속기에 음향 센서를 달아 한 분기 동안 감시합니다."));
        enter(timeline, 9, "confirmed demand", () -> confirm("confirmed", "pureun"));
        enter(timeline, 8, "confirmed startup", () -> confirm("confirmed", "dodam"));
    }

    /** Without a challenge: noted, both asked on the next day, and both say yes after that. */
    private void meet(Timeline timeline, String key, String demand, String startup, String topic, int daysAgo) {
        enter(timeline, daysAgo, key + " note", () -> topic(key, demand, startup, topic));
        enter(timeline, daysAgo - 1, key + " ask", () -> ask(key));
        enter(timeline, daysAgo - 2, key + " demand", () -> accept(key, demand));
        enter(timeline, daysAgo - 3, key + " startup", () -> accept(key, startup));
    }

    private void enter(Timeline timeline, int daysAgo, String what, Runnable act) {
        timeline.enter(programs.days(PROGRAM).ago(daysAgo, "introduction " + what), "introduction " + what, act);
    }

    private void note(String key, String challenge, String startup, String remark) {
        ids.put(
                key,
                doors.introductions()
                        .introduce(
                                challenges.id(challenge),
                                cast.organization(startup),
                                korean(remark),
                                null,
                                cast.of(CENTRE)));
    }

    private void topic(String key, String demand, String startup, String topic) {
        ids.put(
                key,
                doors.introductions()
                        .introduce(
                                programs.id(PROGRAM),
                                cast.organization(demand),
                                cast.organization(startup),
                                korean(topic),
                                null,
                                cast.of(CENTRE)));
    }

    private void request(String key, String challenge, String startup) {
        var words = korean("검사 설비의 진동 보정에 저희 센서를 쓸 수 있을지 이야기해 보고 싶습니다.");
        ids.put(key, doors.introductions().request(challenges.id(challenge), null, words, cast.of(startup)));
    }

    private void ask(String key) {
        doors.introductions().introduce(id(key), null, cast.of(CENTRE));
    }

    private void accept(String key, String side) {
        doors.introductions().accept(id(key), cast.of(side));
    }

    private void decline(String key, String side) {
        doors.introductions()
                .decline(id(key), DeclineReason.NO_CAPACITY, korean("올해는 시험 라인을 더 낼 수 없습니다."), cast.of(side));
    }

    private void say(String key, String side, String words) {
        var viewer = cast.of(side);
        var thread = doors.threads().of(id(key), viewer).orElseThrow();
        doors.threads().write(thread.id(), UUID.randomUUID(), korean(words), List.of(), viewer);
        doors.threads().markRead(doors.threads().get(thread.id(), viewer), viewer);
    }

    private void match(String key, String task) {
        matches.put(key, doors.matches().propose(id(key), korean(task), cast.of(CENTRE)));
    }

    private void confirm(String key, String side) {
        doors.matches().confirm(Objects.requireNonNull(matches.get(key), key), cast.of(side));
    }

    private IntroductionId id(String key) {
        return Objects.requireNonNull(ids.get(key), () -> key + " is not noted yet");
    }

    private static Text korean(String words) {
        return new Text(words, Language.KO);
    }
}
