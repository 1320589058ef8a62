package ieum.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ieum.files.FileRefused.Reason;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTests {
    @ParameterizedTest
    @CsvSource({
        "plan.pdf, plan.pdf",
        "'  plan v1.2 (final).pdf ', plan v1.2 (final).pdf",
        "C:\\Users\\kim\\plan.pdf, plan.pdf",
        "../../etc/passwd.txt, passwd.txt",
        "'pl\r\nan\u0000.pdf', plan.pdf",
        "plan\u202Efdp.exe, planfdp.exe",
        "\u0111\u1EC1 \u00E1n.pdf, \u0111\u1EC1 \u00E1n.pdf"
    })
    void isKeptWithoutPathAndControlCharacters(String given, String kept) {
        assertThat(FileName.of(given).value()).isEqualTo(kept);
    }

    @Test
    void isComposed() {
        var name = "사업계획서 đề án.pdf";
        assertThat(FileName.of(Normalizer.normalize(name, Normalizer.Form.NFD)).value())
                .isEqualTo(name);
    }

    @Test
    void keepsItsEndingWhenShortened() {
        assertThat(FileName.of("가".repeat(300) + ".hwpx").value()).isEqualTo("가".repeat(195) + ".hwpx");
        assertThat(FileName.of("🙂".repeat(300) + ".hwp").value()).isEqualTo("🙂".repeat(98) + ".hwp");
        assertThat(FileName.of("a." + "b".repeat(300)).value()).hasSize(200);
    }

    @Test
    void endsInSmallLetters() {
        assertThat(FileName.of("Plan.v2.PDF").ending()).isEqualTo("pdf");
        assertThat(FileName.of("plan").ending()).isEmpty();
        assertThat(FileName.of(".pdf").ending()).isEqualTo("pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "folder/", "\u0007"})
    void needsToBeAName(String given) {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> FileName.of(given))
                .extracting(FileRefused::reason)
                .isEqualTo(Reason.NAME);
    }
}
