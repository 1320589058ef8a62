package ieum.concepts;

import static org.assertj.core.api.Assertions.assertThat;

import ieum.shared.Language;
import ieum.shared.Text;
import org.junit.jupiter.api.Test;

class ProtectedNamesTests {
    private final ProtectedNames names = new ProtectedNames(new NameFinder(new Glossary("""
            place: Daegu | 대구 | Daegu | Тэгу | Daegu
            product!: RoboArm 7
            """)));

    @Test
    void namesComeBackInTheEstablishedSpelling_orAsTheyWereWritten() {
        var text = names.protect(new Text("대구에서 RoboArm 7을 시험합니다.", Language.KO), Language.RU);
        assertThat(text.words()).isEqualTo("[[1]]에서 [[2]]을 시험합니다.");
        assertThat(text.restored("Испытания [[2]] в городе [ [1] ].")).contains("Испытания RoboArm 7 в городе Тэгу.");
        assertThat(text.restored("[[1]]ский завод, [[2]]")).contains("Тэгу ский завод, RoboArm 7");
    }

    @Test
    void translationThatLostDoubledOrMadeUpANameIsNone() {
        var text = names.protect(new Text("Daegu and RoboArm 7", Language.EN), Language.FR);
        assertThat(text.restored("[[1]] et")).isEmpty();
        assertThat(text.restored("[[1]] et [[2]] et [[2]]")).isEmpty();
        assertThat(text.restored("[[1]] et [[2]] et [[3]]")).isEmpty();
        assertThat(text.restored("[[1]] et [[999999999999]] [[2]]")).contains("Daegu et [[999999999999]] RoboArm 7");
    }

    @Test
    void whatLooksLikeAPlaceholderComesBackAsItWas() {
        var text = names.protect(new Text("See [[7]] in Daegu", Language.EN), Language.KO);
        assertThat(text.words()).isEqualTo("See [[1]] in [[2]]");
        assertThat(text.restored("[[2]]의 [[1]] 참조")).contains("대구의 [[7]] 참조");
    }

    @Test
    void whoTranslatesByHandIsToldOfNamesThatAreMissing() {
        var text = new Text("Daegu tests RoboArm 7; Daegu decides.", Language.EN);
        assertThat(names.missing(text, "대구에서 로봇 팔을 시험합니다."))
                .extracting(ProperName::id)
                .containsExactly("roboarm-7");
        assertThat(names.missing(text, "В Тэгу испытывают RoboArm 7")).isEmpty();
    }
}
