package ieum.concepts;

import static org.assertj.core.api.Assertions.assertThat;

import ieum.shared.Language;
import ieum.shared.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The taxonomy that the portal comes with. */
class TaxonomyTests {
    private final Concepts concepts;

    TaxonomyTests() throws IOException {
        concepts = new Concepts();
    }

    @Test
    void aNameStandsForOneConceptInEachLanguage() {
        var twice = new ArrayList<String>();
        for (var language : Language.values()) {
            var known = new HashMap<String, String>();
            for (var concept : concepts.all())
                for (var name : concept.names(language)) {
                    var other = known.put(name.toLowerCase(Locale.ROOT), concept.id());
                    if (other != null) twice.add(language + " " + name + ": " + other + " and " + concept.id());
                }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void thereAreEnoughOfThem_andFewToChooseFrom() {
        assertThat(concepts.all()).hasSizeGreaterThan(1200);
        assertThat(concepts.fields()).hasSizeBetween(50, 90);
        assertThat(concepts.all().stream().filter(one -> one.names(Language.KO).size() < 2))
                .hasSizeLessThan(concepts.all().size() / 20);
    }

    @Test
    void eachIsFoundByEachOfItsNames() {
        var finder = new ConceptFinder(concepts);
        var lost = new HashMap<Language, List<String>>();
        var names = 0;
        for (var concept : concepts.all())
            for (var language : Language.values())
                for (var name : concept.names(language)) {
                    names++;
                    if (finder.in(new Text(name, language)).isEmpty())
                        lost.computeIfAbsent(language, one -> new ArrayList<>()).add(name);
                }
        assertThat(lost.values().stream().mapToInt(List::size).sum())
                .as(lost.toString())
                .isLessThan(names / 200);
    }

    @Test
    void koreanGasCompanyMeetsAVietnameseSensorMakerAndAFrenchLaboratory() {
        var finder = new ConceptFinder(concepts);
        var problem = ids(finder, "지하 가스 배관에서 새는 가스를 일찍 찾아내고 부식을 막고 싶습니다.", Language.KO);
        var maker = ids(finder, "Chúng tôi chế tạo cảm biến phát hiện rò rỉ khí cho đường ống dẫn khí.", Language.VI);
        var laboratory = ids(finder, "Nous étudions la corrosion des canalisations de gaz enterrées.", Language.FR);

        assertThat(problem)
                .as("%s %s", maker, laboratory)
                .containsAnyElementsOf(maker)
                .containsAnyElementsOf(laboratory);
    }

    /** With what they are part of, and their neighbours. */
    private List<String> ids(ConceptFinder finder, String text, Language language) {
        return finder.in(new Text(text, language)).stream()
                .map(Mention::concept)
                .flatMap(one -> Stream.concat(
                        Stream.of(one.id()),
                        Stream.concat(concepts.broader(one).stream().map(Concept::id), one.neighbours().stream())))
                .toList();
    }
}
