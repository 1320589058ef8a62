package ieum.matching;

import static org.assertj.core.api.Assertions.assertThat;

import ieum.concepts.Extract;
import ieum.concepts.Extractor;
import ieum.matching.MatchIndex.Hit;
import ieum.shared.Language;
import ieum.shared.Text;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LuceneMatchIndexTests {
    private static final Extractor EXTRACTOR = Extractor.standard();

    @Test
    void problemFindsItsSolversInOtherLanguages_beforeThoseThatShareOnlyWords() {
        try (var index = new LuceneMatchIndex()) {
            index.put(Map.of(
                    "maker",
                            extract(
                                    "Chúng tôi chế tạo cảm biến phát hiện rò rỉ khí cho đường ống dẫn khí.",
                                    Language.VI),
                    "laboratory", extract("Nous étudions la détection de fuites de gaz sur les gazoducs.", Language.FR),
                    "bakery", extract("우리 공장은 지하에서 빵을 굽고 일찍 배송합니다. 가게를 찾고 있습니다.", Language.KO),
                    "museum", extract("The museum looks for a ticketing app.", Language.EN)));

            var found = index.best(extract("우리 회사는 지하 가스 배관의 가스 누출을 일찍 찾고 있습니다.", Language.KO), 10);

            assertThat(found).extracting(Hit::id).doesNotContain("museum");
            assertThat(found.subList(0, 2)).extracting(Hit::id).containsExactlyInAnyOrder("maker", "laboratory");
        }
    }

    @Test
    void whatIsPutAnewTakesThePlaceOfWhatWasThere() {
        try (var index = new LuceneMatchIndex()) {
            index.put(Map.of("one", extract("Welding robots for shipyards", Language.EN)));
            index.put(Map.of("one", extract("Bread and cakes", Language.EN)));

            assertThat(index.best(extract("Welding robots", Language.EN), 10)).isEmpty();
            assertThat(index.best(extract("Cakes", Language.EN), 10))
                    .extracting(Hit::id)
                    .containsExactly("one");
        }
    }

    private static Extract extract(String text, Language language) {
        return EXTRACTOR.of(List.of(new Text(text, language)));
    }
}
