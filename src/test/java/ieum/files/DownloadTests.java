package ieum.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import ieum.PagesTest;
import ieum.People;
import jakarta.servlet.Filter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@PagesTest
class DownloadTests {
    @Autowired
    Files files;

    @Autowired
    People people;

    @Autowired
    Filter springSecurityFilterChain;

    MockMvcTester mvc;

    /** This module has no address of its own; the headers have to pass those that the portal adds to every page. */
    @BeforeEach
    void owningModule() {
        mvc = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new Attachments())
                .apply(springSecurity(springSecurityFilterChain))
                .build());
    }

    @Test
    void browserSavesItAndRunsNothingOfIt() {
        var content = FileFixtures.pdf(PostgresFileStore.CHUNK + 1);
        var stored = files.store(
                "사업 계획서 \"최종\".pdf",
                FileFixtures.stream(content),
                people.startup().account());

        var answer = download(stored);

        assertThat(answer.getContentAsByteArray()).isEqualTo(content);
        assertThat(answer.getHeader("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Content-Length")).isEqualTo(String.valueOf(content.length));
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment; ")
                .endsWith(
                        "filename*=UTF-8''%EC%82%AC%EC%97%85%20%EA%B3%84%ED%9A%8D%EC%84%9C%20%22%EC%B5%9C%EC%A2%85%22.pdf");
        assertThat(answer.getHeaders("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.getHeaders("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
        assertThat(answer.getHeaders("Cache-Control")).containsExactly("no-store, private");
    }

    @Test
    void textSaysThatItIsUtf8() throws Exception {
        var stored = files.store(
                "목록.csv",
                FileFixtures.stream(FileFixtures.text("이름\n누리테크\n")),
                people.startup().account());

        var answer = download(stored);

        assertThat(answer.getHeader("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.getContentAsString()).isEqualTo("이름\n누리테크\n");
    }

    private MockHttpServletResponse download(StoredFile file) {
        var answer = mvc.get()
                .uri("/attachments/{id}", file.id())
                .with(user(people.centre().account().toString()))
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse();
    }

    /** An inner class, which component scanning leaves alone: the portal itself gets no such route. */
    @RestController
    private class Attachments {
        @GetMapping("/attachments/{id}")
        ResponseEntity<Resource> show(@PathVariable String id) {
            return files.open(FileId.of(id), people.centre().account()).response();
        }
    }
}
