package ieum.concepts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ieum.shared.Language;
import ieum.shared.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConceptFinderTests {
    private static final String FEW = """
            # a remark
            gas
            en: natural gas
            ko: 가스; 천연가스
            fr: gaz naturel; gaz
            ru: природный газ; газ
            vi: khí đốt; khí thiên nhiên

            gas-leak < gas
            en: gas leak; leak detection
            ko: 가스 누출; 누출
            fr: fuite de gaz; détection de fuites
            ru: утечка газа; утечка
            vi: rò rỉ khí; rò rỉ
            ~ predictive-maintenance

            predictive-maintenance
            en: predictive maintenance; PdM
            ko: 예지보전; 예측 정비
            fr: maintenance prédictive; maintenance prévisionnelle
            ru: предиктивное обслуживание; прогнозное обслуживание
            vi: bảo trì dự đoán; bảo trì tiên đoán
            """;

    private final ConceptFinder finder = new ConceptFinder(new Concepts(FEW));

    @Test
    void sameConceptsAreFoundInEachLanguage_whateverTheForm() {
        assertThat(found("The plant wants predictive maintenance and no more gas leaks.", Language.EN))
                .containsExactly("predictive-maintenance", "gas-leak");
        assertThat(found("예지 보전을 위해 가스누출을 감지합니다.", Language.KO)).containsExactly("predictive-maintenance", "gas-leak");
        assertThat(found("La maintenance prédictive évite les fuites du gaz.", Language.FR))
                .containsExactly("predictive-maintenance", "gas-leak");
        assertThat(found("Для предиктивного обслуживания ищем утечки газа.", Language.RU))
                .containsExactly("predictive-maintenance", "gas-leak");
        assertThat(found("Bảo trì dự đoán giúp phát hiện rò rỉ khí.", Language.VI))
                .containsExactly("predictive-maintenance", "gas-leak");
    }

    @Test
    void toneMarkIsOnEitherVowel_andNoNameGoesBeyondASentence() {
        var hoses = new ConceptFinder(new Concepts(FEW.replace("vi: rò rỉ khí; rò rỉ", "vi: rò rỉ khí; hóa chất")));

        assertThat(hoses.in(new Text("Xử lý hoá chất", Language.VI)))
                .extracting(Mention::words)
                .containsExactly("hoá chất");
        assertThat(found("Cửa bị rò rỉ. Khí đốt thì không.", Language.VI)).containsExactly("gas-leak", "gas");
        assertThat(found("There is a gas, leak none.", Language.EN)).isEmpty();
    }

    @Test
    void analyzerTakesApartWhatItDoesNotKnow_butAParticleAfterANameIsOne() {
        var drones = new ConceptFinder(new Concepts(FEW.replace("ko: 예지보전; 예측 정비", "ko: 드론; 예측 정비")));

        assertThat(drones.in(new Text("배관 용접부에서 새는 가스를 드론으로 찾고 싶습니다.", Language.KO)))
                .extracting(mention -> mention.concept().id())
                .containsExactly("gas", "predictive-maintenance");
        var planes = new ConceptFinder(new Concepts(FEW.replace("ko: 예지보전; 예측 정비", "ko: 무인기; 예측 정비")));
        assertThat(planes.in(new Text("무인 기지가 있습니다.", Language.KO))).isEmpty();
        assertThat(planes.in(new Text("무인 기를 띄웁니다.", Language.KO))).hasSize(1);
    }

    @Test
    void acronymHasNoForms() {
        var minds = new ConceptFinder(new Concepts(FEW.replace("ru: природный газ", "ru: модель ИИ; природный газ")));
        assertThat(minds.in(new Text("Обучаем модель ИИ. Новая модель насоса.", Language.RU)))
                .extracting(Mention::words)
                .containsExactly("модель ИИ");

        var pets = new ConceptFinder(new Concepts(FEW.replace("en: natural gas", "en: natural gas; pets; LNG")));

        assertThat(pets.in(new Text("PET bottles", Language.EN))).isEmpty();
        assertThat(pets.in(new Text("LNG for a pet", Language.EN))).hasSize(2);
    }

    @Test
    void longestNameCounts_andAPartOfAnotherWordIsNone() {
        assertThat(found("가스켓을 교체합니다.", Language.KO)).isEmpty();
        assertThat(found("천연가스 배관", Language.KO)).containsExactly("gas");
        assertThat(finder.in(new Text("천연 가스의 누출률", Language.KO)))
                .extracting(Mention::words)
                .containsExactly("천연 가스", "누출");
    }

    @Test
    void englishNamesAreFoundInTextsOfOtherLanguages() {
        assertThat(found("PdM 솔루션과 predictive maintenance", Language.KO))
                .containsExactly("predictive-maintenance", "predictive-maintenance");
        assertThat(found("Nous vendons du predictive maintenance, dit PdM.", Language.FR))
                .contains("predictive-maintenance");
    }

    @Test
    void taxonomyThatLeadsNowhereIsRefused() {
        assertThatThrownBy(() -> new Concepts(FEW.replace("gas-leak < gas", "gas-leak < oil")))
                .hasMessageContaining("gas-leak is part of oil");
        assertThatThrownBy(() -> new Concepts(FEW.replace("~ predictive-maintenance", "~ valves")))
                .hasMessageContaining("unknown neighbour valves");
        assertThatThrownBy(() -> new Concepts(FEW.replace("vi: khí đốt; khí thiên nhiên\n", "")))
                .hasMessageContaining("gas is not named in every language");
    }

    private List<String> found(String text, Language language) {
        return finder.in(new Text(text, language)).stream()
                .map(one -> one.concept().id())
                .toList();
    }
}
