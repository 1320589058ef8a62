package ieum.concepts;

import static org.assertj.core.api.Assertions.assertThat;

import ieum.concepts.ConceptChange.Kind;
import ieum.shared.Language;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OverlayTests {
    private static final String FILE = """
            gas
            en: natural gas
            ko: 가스
            fr: gaz naturel
            ru: природный газ
            vi: khí đốt

            gas-leak < gas
            en: gas leak; leak
            ko: 가스 누출
            fr: fuite de gaz
            ru: утечка газа
            vi: rò rỉ khí
            """;

    private static final String LATER = FILE.replace("en: gas leak; leak", "en: gas leak; leak; gas escape") + """

            valve < gas
            en: valve
            ko: 밸브
            fr: vanne
            ru: клапан
            vi: van
            """;

    @Test
    void stepsLieAboveTheFileAndALaterFileStillAppliesBelow() {
        var steps = List.of(
                step("gas-leak", Kind.NAME_ADDED, Language.EN, "seepage"),
                step("gas-leak", Kind.NAME_REMOVED, Language.EN, "Leak"),
                step("gas-leak", Kind.LABEL, Language.FR, "fuite"),
                step("gas-leak", Kind.BROADER, null, ""));

        var now = Overlay.over(Taxonomy.read(FILE), steps).get("gas-leak");
        assertThat(now.names(Language.EN)).containsExactly("gas leak", "seepage");
        assertThat(now.names(Language.FR)).containsExactly("fuite", "fuite de gaz");
        assertThat(now.isField()).isTrue();

        var later = Overlay.over(Taxonomy.read(LATER), steps);
        assertThat(later.get("gas-leak").names(Language.EN)).containsExactly("gas leak", "gas escape", "seepage");
        assertThat(later).containsKey("valve");
    }

    @Test
    void stepsThatNoLongerMakeSenseHaveNoEffect() {
        var steps = List.of(
                step("oil", Kind.NAME_ADDED, Language.EN, "crude"),
                step("gas", Kind.BROADER, null, "gas-leak"),
                step("gas", Kind.NAME_REMOVED, Language.KO, "가스"),
                step("gas-leak", Kind.NEIGHBOUR_ADDED, null, "oil"));
        var all = Overlay.over(Taxonomy.read(FILE), steps);
        assertThat(all).containsOnlyKeys("gas", "gas-leak");
        assertThat(all.get("gas").isField()).isTrue();
        assertThat(all.get("gas").names(Language.KO)).containsExactly("가스");
        assertThat(all.get("gas-leak").neighbours()).isEmpty();
    }

    @Test
    void versionIsAnotherOneForEachStepAndEachFile() {
        var steps = List.of(step("gas", Kind.NAME_ADDED, Language.EN, "methane"));
        assertThat(List.of(
                        new Known(Known.Base.of(FILE), List.of(), 0).version(),
                        new Known(Known.Base.of(FILE), steps, 1).version(),
                        new Known(Known.Base.of(FILE), steps, 2).version(),
                        new Known(Known.Base.of(LATER), steps, 1).version()))
                .doesNotHaveDuplicates()
                .allSatisfy(version -> assertThat(version).hasSizeLessThan(30));
    }

    private static ConceptChange step(String concept, Kind kind, @Nullable Language language, String value) {
        return ConceptChange.of(concept, kind, language, value, new UUID(0, 1), Instant.EPOCH);
    }
}
