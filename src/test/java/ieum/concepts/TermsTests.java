package ieum.concepts;

import static org.assertj.core.api.Assertions.assertThat;

import ieum.shared.Language;
import ieum.shared.Text;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTests {
    private final Terms terms = new Terms(() -> new NameFinder(new Glossary("")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KO | 설비의 고장을 한 달 전에 알고 싶습니다. | 설비 고장
            KO | 사출 성형기의 예지보전을 위한 진동 센서 | 예지보전 센서
            KO | 설비 예지보전 | 예지 보전
            KO | 설비 예지 보전 | 예지보전
            KO | 설비 예지보전 | 보전
            KO | 스마트팜 양액 관리 | 스마트 팜
            KO | 협동 로봇 그리퍼 | 협동로봇을 위한 그리퍼
            KO | 2차전지 전극의 결함을 찾는 비전 검사 | 2차 전지 결함검사
            KO | ESS용 배터리의 화재를 조기에 감지 | ESS 화재
            KO | ESS의 화재 | ESS를
            KO | 5G를 활용한 무인 운반차 | 5g
            KO | 10㎿급 실증, TRL7 이상 | 10MW TRL 7
            KO | 水素 누출 감지 | 수소
            KO | AI 기반 robots 관제 | ai robot
            EN | Predictive maintenance of rotating machines | machine maintenance
            EN | Leaks in district heating networks | the leak of a network
            EN | CO₂ capture, readiness level TRL 6 | co2 TRL6
            EN | AI for the operation of ports | AI ports
            EN | R&D on low-carbon cement | R&D low carbon
            FR | Détection de fuites dans les réseaux de chaleur | reseau chaleur
            FR | Stockage de l’énergie renouvelable | ENERGIES RENOUVELABLES
            FR | Stockage d'énergie | l'énergie
            FR | Un MES pour l'usine | mes usine
            RU | Контроль сварных швов на заводе, ESS и 5G | сварной ESS
            RU | Приёмка трубопроводов | приемка трубопровода
            RU | Датчики утечки газа для sensors network | датчик sensor
            RU | Датчики утечки газа | газ для датчика
            VI | Lưới điện thông minh cho khu công nghiệp | luoi dien thong minh
            VI | Lưới điện thông minh cho khu công nghiệp | LƯỚI ĐIỆN của
            VI | Cảm biến IoT sensors trong nhà kính | sensor nhà kính
            """)
    void textIsFoundByWhatPeopleType(Language language, String text, String query) {
        assertThat(finds(query, terms.of(new Text(text, language)))).isTrue();
        assertThat(finds(decomposed(query), terms.of(new Text(text, language)))).isTrue();
        assertThat(finds(query, terms.of(new Text(decomposed(text), language)))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KO | 설비의 고장을 한 달 전에 알고 싶습니다. | 설비 로봇
            KO | 현장 운전 지원 플랫폼 | 전지
            KO | 인공 어초와 해양 생물 | 인공지능
            EN | Leaks in district heating networks | leak robots
            EN | The 5 winners of TRL | TRL 7
            FR | Le béton bas carbone | béton armé
            RU | Контроль сварных швов | контроль бетона
            VI | Lưới điện thông minh | lưới an toàn
            """)
    void textIsNotFoundUnlessItHasEveryWord(Language language, String text, String query) {
        assertThat(finds(query, terms.of(new Text(text, language)))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ㈜뉴로메카          | (주)뉴로메카
            주식회사 뉴로메카   | ㈜뉴로메카
            Société Générale    | societe generale
            L'Oréal Korea       | oreal
            ПАО «Газпром нефть» | газпром
            Điện lực Việt Nam   | dien luc
            Điện lực Việt Nam   | Điện lực
            Doosan Robotics     | robotics
            에코프로비엠        | 에코프로비엠
            STX엔진             | stx
            """)
    void nameIsFoundInItsScriptWithOrWithoutDiacritics(String name, String query) {
        assertThat(finds(query, terms.ofNames(List.of(name)))).isTrue();
    }

    @Test
    void stopWordsCountOnlyAmongThemselves() {
        assertThat(terms.words("the robots for und des")).isEqualTo(terms.words("robots und"));
        assertThat(terms.words("IT"))
                .singleElement()
                .satisfies(word -> assertThat(word).contains("it"));
        assertThat(terms.words("the"))
                .singleElement()
                .satisfies(word -> assertThat(word).contains("the"));
        assertThat(terms.words(" ?! ")).isEmpty();
    }

    @Test
    void textsAreEachAnalysedByTheirOwnLanguage() {
        assertThat(terms.of(new Text("Heating networks", Language.EN), new Text("Réseaux", Language.FR)))
                .containsExactly("heat", "heating", "network", "networks", "reseau", "reseaux", "réseaux");
    }

    @Test
    void rowsAndQueriesAreBounded() {
        var words = IntStream.range(0, 5000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));

        assertThat(terms.of(new Text(words, Language.EN)))
                .hasSize(2000)
                .contains("w0", "w1999")
                .doesNotContain("w2000");
        assertThat(terms.words(words)).hasSize(32);
        assertThat(terms.of(new Text("가".repeat(300) + " " + "x".repeat(300) + " end", Language.KO)))
                .contains("end")
                .allSatisfy(term -> assertThat(term).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void manyThreadsGetTheSameTerms() {
        var text = new Text("5G를 활용한 설비 예지보전, robots", Language.KO);
        assertThat(IntStream.range(0, 200)
                        .parallel()
                        .mapToObj(i -> terms.of(text))
                        .distinct())
                .hasSize(1);
    }

    /** As SQL does it: {@code terms && array[…]} for every word. */
    private boolean finds(String query, List<String> row) {
        var words = terms.words(query);
        return !words.isEmpty() && words.stream().noneMatch(alternatives -> Collections.disjoint(row, alternatives));
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
