package ieum;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portal as its owner meets it: started, started twice, killed, started again. */
class PortalProcessTests {
    private static final String ADMINISTRATOR = "owner@ieum.example";

    @TempDir
    Path folder;

    @AfterEach
    void stopPostgres() throws Exception {
        killPostgres();
    }

    @Test
    void dataAndSessionsOutliveEveryKill() throws Exception {
        var first = start().up();
        var password = password(first);
        var session = signIn(first, password);
        assertThat(account(first, session)).contains(ADMINISTRATOR);

        // a second one on the same data says so and ends
        var second = start();
        assertThat(second.process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.process.exitValue()).isNotZero();
        assertThat(second.output()).contains("A portal is already running on the data in", "--ieum.data=DIR");

        // the JVM alone: PostgreSQL stays behind
        first.kill();
        assertThat(postgres()).isPresent();
        var third = start().up();
        assertThat(account(third, session)).contains(ADMINISTRATOR);

        // the database alone: the page says so, in the reader's language, with a reference
        killPostgres();
        var gone = third.get("/account", "Cookie", session, "Accept-Language", "ko");
        assertThat(gone.statusCode()).isEqualTo(503);
        assertThat(gone.headers().firstValue("Retry-After")).isPresent();
        var reference = Pattern.compile("[0-9a-f]{8}").matcher(gone.body().replaceAll("(?s).*</h1>", ""));
        assertThat(gone.body()).contains("lang=\"ko\"", "잠시 후");
        assertThat(reference.find()).isTrue();
        assertThat(third.output()).contains("Reference " + reference.group());

        // everything
        third.kill();
        try (var fourth = start().up()) {
            assertThat(account(fourth, session)).contains(ADMINISTRATOR);
        }
    }

    private PortalProcess start() throws Exception {
        return PortalProcess.start(
                folder,
                "--ieum.data=" + folder.resolve("data"),
                "--ieum.demo=false",
                "--ieum.administrator=" + ADMINISTRATOR);
    }

    private static String password(PortalProcess portal) throws Exception {
        var shown = Pattern.compile("with the password (\\S+) and").matcher(portal.output());
        for (int wait = 0; wait < 50 && !shown.find(); wait++) {
            Thread.sleep(100);
            shown.reset(portal.output());
        }
        return shown.reset(portal.output()).results().findFirst().orElseThrow().group(1);
    }

    private static String signIn(PortalProcess portal, String password) throws Exception {
        var form = portal.get("/sign-in");
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(form.body());
        assertThat(token.find()).isTrue();
        var answer = portal.post(
                "/sign-in",
                "email=" + ADMINISTRATOR + "&password=" + password + "&_csrf=" + token.group(1),
                "Cookie",
                cookie(form));
        return cookie(answer);
    }

    private static String account(PortalProcess portal, String session) throws Exception {
        return portal.get("/account", "Cookie", session).body();
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("ieum="))
                .findFirst()
                .orElseThrow()
                .split(";")[0];
    }

    private java.util.Optional<ProcessHandle> postgres() throws Exception {
        var pid = folder.resolve("data/postgres/postmaster.pid");
        if (!Files.exists(pid)) return java.util.Optional.empty();
        return ProcessHandle.of(
                Long.parseLong(Files.readAllLines(pid).getFirst().trim()));
    }

    private void killPostgres() throws Exception {
        PortalProcess.killPostgres(folder.resolve("data"));
    }
}
