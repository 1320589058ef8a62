package ieum.concepts;

import static org.assertj.core.api.Assertions.assertThat;

import ieum.shared.Language;
import ieum.shared.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The glossary that the portal comes with, and what is made of its names in texts. */
class NameFinderTests {
    private final Glossary glossary;
    private final NameFinder finder;

    NameFinderTests() throws IOException {
        glossary = new Glossary();
        finder = new NameFinder(glossary);
    }

    @Test
    void thereAreEnoughOfThem_eachInFiveLanguagesAndNoSpellingOfTwo() {
        assertThat(glossary.all()).hasSizeGreaterThan(300);
        for (var name : glossary.all())
            assertThat(glossary.known().problems(name.id(), name.text()))
                    .as(name.toString())
                    .isEmpty();
    }

    @Test
    void eachIsFoundByEachOfItsSpellings() {
        var lost = new ArrayList<String>();
        for (var name : glossary.all())
            for (var spelling : name.all()) {
                var found = finder.in(NameFinder.normalized(spelling));
                if (found.size() != 1 || !found.getFirst().name().equals(name)) lost.add(spelling + " " + found);
            }
        assertThat(lost).isEmpty();
    }

    @Test
    void nameIsFoundInEachLanguage_whateverItsEndingOrParticle() {
        assertThat(found("We met in Daegu's technopark.")).containsExactly("Daegu");
        assertThat(found("대구에서 만났습니다. 하이퐁시와 협력합니다.")).containsExactly("대구", "하이퐁");
        assertThat(found("Les entreprises d’Haïphong et de Daegu")).containsExactly("Haïphong", "Daegu");
        assertThat(found("Встреча в Москве, затем в Нижнем Новгороде и Хайфоне"))
                .containsExactly("Москве", "Нижнем Новгороде", "Хайфоне");
        assertThat(found("Doanh nghiệp ở Hải Phòng và Đà Nẵng")).containsExactly("Hải Phòng", "Đà Nẵng");
    }

    @Test
    void wordOfSmallLettersIsNoName_andTheLongestNameCounts() {
        assertThat(found("a long an hour, an open kit of tips and samara seeds"))
                .isEmpty();
        assertThat(found("한국전기연구원과 한국")).containsExactly("한국전기연구원", "한국");
        assertThat(found("Ministry of Trade, Industry and Energy, Daegu")).hasSize(2);
        assertThat(found("Ho Chi\nMinh City")).isEmpty();
    }

    @Test
    void companyIsNoSensorMakerByItsNameAlone() throws IOException {
        var staff = new NameFinder(new Glossary("company!: Blue Ocean Sensor | 블루오션센서 | | | Cảm biến Đại Dương Xanh"));
        var concepts = new Concepts();
        var extractor = new Extractor(concepts, new ConceptFinder(concepts, staff));
        for (var text : List.of(
                new Text("Blue Ocean Sensor makes bread.", Language.EN),
                new Text("블루오션센서는 빵을 만듭니다.", Language.KO),
                new Text("Cảm biến Đại Dương Xanh làm bánh mì.", Language.VI))) {
            var read = extractor.of(List.of(text));
            assertThat(read.mentions())
                    .as(text.original())
                    .extracting(one -> one.concept().id())
                    .noneMatch(id -> id.contains("sensor"));
            assertThat(read.words())
                    .contains("n:blue-ocean-sensor")
                    .doesNotContain("sensor", "센서", "ocean", "블루", "cảm", "biến");
        }
        assertThat(extractor
                        .of(List.of(new Text("An ocean sensor", Language.EN)))
                        .words())
                .contains("sensor");
    }

    @Test
    void nameInOneLanguageFindsItsTextInAnother() {
        var terms = new Terms(() -> finder);
        var found = terms.find("t", "대구 센서");
        assertThat(found.parameters().stream().map(one -> String.join(" ", (String[]) one)))
                .anyMatch(one -> one.contains("daegu"))
                .anyMatch(one -> one.contains("тэг"))
                .anyMatch(one -> one.contains("센서"));
        assertThat(terms.find("t", "센서").sql()).isEqualTo("t && ?::text[]");
        var extractor = Extractor.standard();
        assertThat(extractor.of(List.of(new Text("하이퐁에서 만든 크레인", Language.KO))).words())
                .contains("n:hai-phong");
        assertThat(extractor
                        .of(List.of(new Text("Краны из Хайфона", Language.RU)))
                        .words())
                .contains("n:hai-phong");
    }

    private List<String> found(String text) {
        return finder.in(NameFinder.normalized(text)).stream()
                .map(ProperNameMention::words)
                .toList();
    }
}
