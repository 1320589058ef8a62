package ieum.matching;

import static org.assertj.core.api.Assertions.assertThat;

import ieum.concepts.Extractor;
import ieum.matching.MatchIndex.Thing;
import ieum.shared.Language;
import ieum.shared.Text;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LuceneMatchIndexTests {
    private static final Extractor EXTRACTOR = Extractor.standard();
    private static final Instant NOW = Instant.parse("2026-11-28T00:00:00Z");

    private final LuceneMatchIndex index = new LuceneMatchIndex();

    @Test
    void problemFindsItsSolversInOtherLanguages_beforeThoseThatShareOnlyWords() {
        put("maker", "Chúng tôi chế tạo cảm biến phát hiện rò rỉ khí cho đường ống dẫn khí.", Language.VI);
        put("laboratory", "Nous étudions la détection de fuites de gaz sur les gazoducs.", Language.FR);
        put("bakery", "우리 공장은 지하에서 빵을 굽고 일찍 배송합니다. 가게를 찾고 있습니다.", Language.KO);
        put("museum", "The museum looks for a ticketing app.", Language.EN);

        var found = best("우리 회사는 지하 가스 배관의 가스 누출을 일찍 찾고 있습니다.", Language.KO);

        assertThat(found).doesNotContain("museum");
        assertThat(found.subList(0, 2)).containsExactlyInAnyOrder("maker", "laboratory");
    }

    @Test
    void whatIsPutAnewTakesThePlaceOfWhatWasThere() {
        put("one", "Welding robots for shipyards", Language.EN);
        put("one", "Bread and cakes", Language.EN);

        assertThat(best("Welding robots", Language.EN)).isEmpty();
        assertThat(best("Cakes", Language.EN)).containsExactly("one");

        index.put(List.of(thing("one")), List.of());
        assertThat(best("Cakes", Language.EN)).isEmpty();
    }

    @Test
    void ofAThingWithManyPartsNoneStaysThatIsNotPutAgain() {
        var all = IntStream.range(0, 9)
                .mapToObj(number -> entry("site", "Cranes of quay " + number, Language.EN, null))
                .toList();
        index.put(
                List.of(thing("site")),
                IntStream.range(0, 9)
                        .mapToObj(number -> new Entry(
                                part(all.get(number).about(), "part " + number),
                                all.get(number).text()))
                        .toList());
        assertThat(index.size()).isEqualTo(9);

        index.put(List.of(thing("site")), all.subList(0, 1));

        assertThat(index.size()).isEqualTo(1);
    }

    @Test
    void textsThatAreHiddenChangeNoScore_howeverOftenTheySaySomething() {
        put("first", "Brakes for cranes in ports", Language.EN);
        put("second", "Quiet cranes", Language.EN);
        put("third", "Brakes", Language.EN);
        var before = index.best(text("quiet brakes for cranes", Language.EN), among(Set.of()), 10);

        for (var number = 0; number < 50; number++)
            put("hidden" + number, "Quiet quiet quiet cranes", Language.EN, List.of("organization:a"));

        assertThat(index.best(text("quiet brakes for cranes", Language.EN), among(Set.of()), 10))
                .isEqualTo(before)
                .hasSize(3);
        assertThat(index.best(text("quiet brakes for cranes", Language.EN), among(Set.of("organization:b")), 10))
                .isEqualTo(before);
        assertThat(index.best(text("quiet brakes for cranes", Language.EN), among(Set.of("organization:a")), 100))
                .hasSize(53)
                .containsAll(before);
    }

    @Test
    void whatIsHiddenOfAThingMayChangeAsOftenAsItWill_andWhatIsOpenOfItKeepsItsScore() {
        var opening = entry("harbour", "Brakes for cranes in ports", Language.EN, null);
        put("other", "Quiet brakes", Language.EN);
        index.put(List.of(thing("harbour")), List.of(opening));
        var before = index.best(text("brakes for cranes", Language.EN), among(Set.of()), 10);

        for (var number = 0; number < 9; number++) {
            var details = entry("harbour", "Brakes number " + number, Language.EN, List.of("organization:a"));
            index.put(
                    List.of(thing("harbour")),
                    List.of(opening, new Entry(part(details.about(), "details"), details.text())));
            assertThat(index.best(text("brakes for cranes", Language.EN), among(Set.of()), 10))
                    .isEqualTo(before);
        }

        index.put(List.of(thing("harbour")), List.of(opening));
        assertThat(index.digests()).hasSize(2);
    }

    @Test
    void onlyWhatMayBeFoundIsFound() {
        put("cranes", "Cranes", Language.EN);
        var query = text("cranes", Language.EN);

        assertThat(index.best(query, among(Set.of()), 10)).hasSize(1);
        assertThat(index.best(query, new Among(Set.of("offer"), Set.of(), NOW, List.of(), List.of(), Set.of()), 10))
                .isEmpty();
        assertThat(index.best(
                        query, new Among(Set.of(), Set.of(), NOW, List.of("country=FR"), List.of(), Set.of()), 10))
                .isEmpty();
        assertThat(index.best(
                        query,
                        new Among(Set.of(), Set.of(), NOW, List.of(), List.of("country=FR", "country=KR"), Set.of()),
                        10))
                .hasSize(1);
        assertThat(index.best(
                        query,
                        new Among(
                                Set.of(),
                                Set.of(),
                                NOW,
                                List.of(),
                                List.of(),
                                Set.of(thing("cranes").subject())),
                        10))
                .isEmpty();
        assertThat(index.best(query, Among.everything(NOW.plusSeconds(3600)), 10))
                .isEmpty();
    }

    private void put(String name, String words, Language language) {
        put(name, words, language, null);
    }

    private void put(String name, String words, Language language, @Nullable List<String> seenBy) {
        index.put(List.of(thing(name)), List.of(entry(name, words, language, seenBy)));
    }

    private static MatchText part(MatchText whole, String name) {
        return new MatchText(
                whole.kind(), whole.subject(), name, whole.texts(), whole.seenBy(), whole.until(), whole.traits());
    }

    private static Entry entry(String name, String words, Language language, @Nullable List<String> seenBy) {
        var written = new Text(words, language);
        var about = new MatchText(
                "text",
                thing(name).subject(),
                name,
                List.of(written),
                seenBy,
                NOW.plusSeconds(60),
                List.of("country=KR"));
        return new Entry(about, EXTRACTOR.of(List.of(written)));
    }

    private List<String> best(String words, Language language) {
        return index.best(text(words, language), among(Set.of()), 10).stream()
                .map(MatchIndex.Hit::part)
                .toList();
    }

    private static Among among(Set<String> seer) {
        return new Among(Set.of(), seer, NOW, List.of(), List.of(), Set.of());
    }

    private static Thing thing(String name) {
        return new Thing("text", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static ieum.concepts.Extract text(String words, Language language) {
        return EXTRACTOR.of(List.of(new Text(words, language)));
    }
}
