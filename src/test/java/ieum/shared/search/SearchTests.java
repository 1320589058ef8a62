package ieum.shared.search;

import static org.assertj.core.api.Assertions.assertThat;

import ieum.shared.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What people type into the field above a list, and what the portal makes of it. */
class SearchTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final List<String> PIECES = List.of(
            "status:",
            "상태:",
            "score",
            ">",
            ">=",
            "<",
            "<=",
            ":",
            "=",
            "\"",
            "“",
            "(",
            ")",
            "-",
            " ",
            " ",
            " ",
            "OR",
            "a",
            "수소",
            ",",
            "..",
            "2026-03",
            "3.5",
            "submitted",
            "제출됨",
            "me",
            "e\u0301",
            "\u0338",
            "\u0000",
            "\ud800",
            "😀",
            "：",
            "«");

    private static final Key STATUS = new Key(
            "status",
            Map.of(Language.EN, List.of("status"), Language.KO, List.of("상태"), Language.VI, List.of("trạng-thái")),
            Key.Kind.CHOICE,
            List.of(
                    choice("submitted", "Submitted", "제출됨", "Đã nộp"),
                    choice("accepted", "Accepted", "수락됨", "Được chấp nhận")));
    private static final Key SCORE = new Key("score", Map.of(), Key.Kind.NUMBER, List.of());
    private static final Key DAY = new Key(
            "submitted",
            Map.of(Language.FR, List.of("déposé")),
            Key.Kind.DATE,
            List.of(choice("today", "today", "오늘", "hôm nay")));
    private static final Key OWNER = new Key("owner", Map.of(), Key.Kind.TEXT, List.of(choice("me", "me", "나", "tôi")));
    private static final Vocabulary ALL = new Vocabulary(List.of(STATUS, SCORE, DAY, OWNER));

    @Test
    void keysAndValuesAreTheSameInEveryLanguage() {
        for (var typed : List.of(
                "status:submitted",
                "STATUS:Submitted",
                "상태:제출됨",
                "trạng-thái:\"đã nộp\"",
                "trangthai:da-nop",
                "상태：제출됨")) assertThat(search(typed).canonical()).isEqualTo("status:submitted");
        assertThat(search("status:submitted,accepted hydrogen").print(Language.KO))
                .isEqualTo("상태:제출됨,수락됨 hydrogen");
        assertThat(search("status:submitted").print(Language.VI)).isEqualTo("trạng-thái:\"Đã nộp\"");
    }

    @Test
    void orBindsLessThanWordsBesideEachOtherAndBracketsSaySo() {
        assertThat(search("hydrogen OR battery status:submitted").canonical())
                .isEqualTo("hydrogen OR (battery status:submitted)");
        assertThat(search("(hydrogen OR \"fuel cell\") -status:submitted --a").canonical())
                .isEqualTo("(hydrogen OR \"fuel cell\") -status:submitted a");
        assertThat(search("OR a OR OR b OR").canonical()).isEqualTo("a OR b");
        assertThat(search("or Oregon e-mail 10:30 -").canonical()).isEqualTo("or Oregon e-mail 10:30");
    }

    @Test
    void datesAreDaysMonthsYearsAndSpans() {
        assertThat(days("submitted:2026-03-01")).isEqualTo(days(2026, 3, 1, 2026, 3, 2));
        assertThat(days("déposé:2026-02")).isEqualTo(days(2026, 2, 1, 2026, 3, 1));
        assertThat(days("submitted:2026-01-01..2026-03-31")).isEqualTo(days(2026, 1, 1, 2026, 4, 1));
        assertThat(days("submitted>2026-03")).isEqualTo(new Value.Days(LocalDate.of(2026, 4, 1), null));
        assertThat(days("submitted<=2026")).isEqualTo(new Value.Days(null, LocalDate.of(2027, 1, 1)));
        assertThat(days("submitted:..2026-03-31")).isEqualTo(new Value.Days(null, LocalDate.of(2026, 4, 1)));
        assertThat(days("submitted:오늘")).isEqualTo(days(2026, 11, 27, 2026, 11, 28));
    }

    @Test
    void whatIsNotUnderstoodIsSaidWithWhatMayHaveBeenMeantAndLeftOut() {
        var typed =
                search("statsu:submitted status:submited,accepted score:high owner>3 status: submitted:2026-02-30 a");

        assertThat(typed.canonical()).isEqualTo("status:accepted a");
        assertThat(typed.remarks())
                .containsExactly(
                        new Remark(Remark.Kind.KEY, "statsu", "status"),
                        new Remark(Remark.Kind.VALUE, "status:submited", "Submitted"),
                        new Remark(Remark.Kind.VALUE, "score:high", ""),
                        new Remark(Remark.Kind.SIGN, "owner>", "owner:"),
                        new Remark(Remark.Kind.MISSING, "status:", "Submitted"),
                        new Remark(Remark.Kind.VALUE, "submitted:2026-02-30", ""));
        assertThat(search("(a b").remarks()).containsExactly(new Remark(Remark.Kind.BRACKET, "(", ""));
        assertThat(search("unknown:x OR a").canonical()).isEqualTo("a");
    }

    /** A key that is not for the viewer is as one that does not exist, also where it is almost hit. */
    @Test
    void keyOfOthersIsUnknown() {
        var without = new Vocabulary(List.of(STATUS));
        for (var typed : List.of("score>3", "scoer>3", "xyzzy>3")) {
            var search = Search.of(typed, without, TODAY, Language.EN);
            assertThat(search.remarks()).containsExactly(new Remark(Remark.Kind.KEY, typed.replace(">3", ""), ""));
            assertThat(search.root().isEmpty()).isTrue();
        }
    }

    @Test
    void whatWasPrintedIsReadAgainAsTheSameInEveryLanguage() {
        var random = new Random(20261127);
        for (var round = 0; round < 20_000; round++) {
            var typed = random.ints(random.nextInt(30), 0, PIECES.size())
                    .mapToObj(PIECES::get)
                    .collect(Collectors.joining());
            var plain = Parser.parse(typed, new ArrayList<>()).print(null);
            assertThat(Parser.parse(plain, new ArrayList<>()).print(null))
                    .as(typed)
                    .isEqualTo(plain);
            var search = search(typed);
            assertThat(search(search.canonical()).canonical()).as(typed).isEqualTo(search.canonical());
            for (var language : Language.values())
                assertThat(search(search.print(language)).canonical()).as(typed).isEqualTo(search.canonical());
            assertThat(search(search.canonical()).remarks()).as(typed).isEmpty();
            sql(search);
        }
    }

    @Test
    void anythingIsReadAndNothingGrowsWithoutEnd() {
        var random = new Random(7);
        for (var round = 0; round < 2_000; round++) {
            var letters = new char[random.nextInt(3000)];
            for (var place = 0; place < letters.length; place++)
                letters[place] = (char) (random.nextInt(4) > 0 ? random.nextInt(128) : random.nextInt(65536));
            var search = search(new String(letters));
            assertThat(leaves(search.root())).isLessThanOrEqualTo(Parser.MOST_PARTS);
            assertThat(search.canonical().length()).isLessThan(Parser.LONGEST * 3);
        }
        assertThat(search("(".repeat(900) + "a").remarks()).anyMatch(remark -> remark.kind() == Remark.Kind.DEEP);
        assertThat(search("a ".repeat(400)).remarks()).anyMatch(remark -> remark.kind() == Remark.Kind.MANY);
        assertThat(search("ab".repeat(4000)).remarks()).anyMatch(remark -> remark.kind() == Remark.Kind.LONG);
        assertThat(search("-(".repeat(400)).canonical()).isEmpty();
    }

    @Test
    void whatIsBeingTypedIsCompleted() {
        assertThat(complete("hydrogen -s"))
                .containsExactly("hydrogen -status:", "hydrogen -score:", "hydrogen -submitted:");
        assertThat(complete("(st")).containsExactly("(status:");
        assertThat(complete("status:submitted,ac")).containsExactly("status:submitted,Accepted");
        assertThat(complete("owner:m")).containsExactly("owner:me", "owner:\"Mill & Sons\"");
        assertThat(complete("owner:\"Mill &")).containsExactly("owner:\"Mill & Sons\"");
        assertThat(complete("nothing:x")).isEmpty();
        assertThat(Completion.of("상", ALL, Language.KO, (key, begun) -> List.of()))
                .containsExactly("상태:");
        assertThat(Completion.of("상태:제", ALL, Language.KO, (key, begun) -> List.of()))
                .containsExactly("상태:제출됨");
    }

    /** No letter of what was typed is part of the statement. */
    @Test
    void whatIsTypedIsAParameterOnly() {
        var sql = sql(search("owner:\"'; drop table proposal; --\" OR -score>3 'x'"));
        assertThat(sql.sql()).doesNotContain("drop", "3", "'");
        assertThat(sql.parameters()).hasSize(3);
    }

    private static Condition sql(Search search) {
        var conditions = new ArrayList<Condition>();
        search.addTo(
                new ieum.shared.ListQuery("", "") {
                    @Override
                    public ieum.shared.ListQuery where(String condition, Object... values) {
                        conditions.add(Condition.of(condition, values));
                        return this;
                    }
                },
                new Search.Meaning() {
                    @Override
                    public Condition word(String word) {
                        return Condition.of("word = ?", word);
                    }

                    @Override
                    public Condition phrase(String phrase) {
                        return Condition.of("phrase = ?", phrase);
                    }

                    @Override
                    public Condition key(String key, Value value) {
                        return Condition.of(key + " is ?", value);
                    }
                });
        return conditions.isEmpty() ? Condition.of("true") : Condition.all(conditions);
    }

    private static List<String> complete(String typed) {
        return Completion.of(typed, ALL, Language.EN, (key, begun) -> List.of("Mill & Sons"));
    }

    private static int leaves(Node node) {
        return switch (node) {
            case Node.All all ->
                all.parts().stream().mapToInt(SearchTests::leaves).sum();
            case Node.Any any ->
                any.parts().stream().mapToInt(SearchTests::leaves).sum();
            case Node.Not not -> leaves(not.part());
            default -> 1;
        };
    }

    private static Value days(String typed) {
        return ((Node.Known) search(typed).root()).meant().getFirst();
    }

    private static Value days(int year, int month, int day, int toYear, int toMonth, int toDay) {
        return new Value.Days(LocalDate.of(year, month, day), LocalDate.of(toYear, toMonth, toDay));
    }

    private static Search search(String typed) {
        return Search.of(typed, ALL, TODAY, Language.EN);
    }

    private static Key.Choice choice(String name, String en, String ko, String vi) {
        return new Key.Choice(
                name, Map.of(Language.EN, List.of(en), Language.KO, List.of(ko), Language.VI, List.of(vi)));
    }
}
