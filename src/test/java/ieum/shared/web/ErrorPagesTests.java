package ieum.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import ieum.PagesTest;
import jakarta.servlet.RequestDispatcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Test
    void failureIsShownAsAReferenceOnlyAndItsCauseIsLogged(CapturedOutput log) throws Exception {
        var answer = mvc.get()
                .uri("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("an inner secret"))
                .exchange();
        assertThat(answer)
                .hasStatus(500)
                .bodyText()
                .contains("Something went wrong on our side")
                .doesNotContain("an inner secret");

        var page = answer.getResponse().getContentAsString();
        var reference = Pattern.compile("help: (\\w{8})").matcher(page);
        assertThat(reference.find()).isTrue();
        assertThat(log).contains("Reference " + reference.group(1), "an inner secret");
    }

    @Test
    void malformedIdLeadsNowhere() {
        assertThat(mvc.get().uri("/organizations/ffffffffffffffffffffffffffffffffffff"))
                .hasStatus(404)
                .bodyText()
                .contains("There is nothing here");
    }
}
