package bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;

/** Somebody in a browser, as far as HTTP goes: a cookie, the token of the form, and the addresses that pages lead to. */
class Applicant {
    private static final String COOKIE = "ieum=";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("<strong>(P-\\d{4}-\\d+)</strong>");
    private static final Pattern SHA256 = Pattern.compile("<code>([0-9a-f]{64})</code>");

    final Seed.Draft draft;
    private final HttpClient client;
    private final URI address;
    private String cookie = "";
    private String token = "";

    Applicant(Seed.Draft draft, HttpClient client, URI address) {
        this.draft = draft;
        this.client = client;
        this.address = address;
    }

    /** With the password. @return the session's id */
    String signIn() throws IOException, InterruptedException {
        open("/sign-in");
        var answer = post("/sign-in", "email=" + encoded(draft.email()) + "&password=" + encoded(Seed.PASSWORD) + "&");
        if (answer.statusCode() != 302
                || answer.headers().firstValue("Location").orElse("").contains("sign-in"))
            throw new IllegalStateException("Sign-in of " + draft.email() + ": " + answer.statusCode());
        keepCookie(answer);
        return new String(Base64.getDecoder().decode(cookie.substring(COOKIE.length())), StandardCharsets.UTF_8);
    }

    void signedIn(String session) {
        cookie = COOKIE + Base64.getEncoder().encodeToString(session.getBytes(StandardCharsets.UTF_8));
    }

    /** The page from which one submits. */
    void check() throws IOException, InterruptedException {
        open("/proposals/" + draft.id() + "/check");
    }

    /** The form of that page; with another answer than the way to the receipt nothing is acknowledged. */
    boolean submit() throws IOException, InterruptedException {
        var answer = post("/proposals/" + draft.id() + "/submission", "");
        return answer.statusCode() == 302
                && answer.headers().firstValue("Location").orElse("").endsWith("/proposals/" + draft.id() + "/receipt");
    }

    Receipt receipt() throws IOException, InterruptedException {
        var page = get("/proposals/" + draft.id() + "/receipt");
        var number = NUMBER.matcher(page.body());
        var sha256 = SHA256.matcher(page.body());
        if (page.statusCode() != 200 || !number.find() || !sha256.find())
            throw new IOException("No receipt: " + page.statusCode());
        return new Receipt(number.group(1), sha256.group(1));
    }

    record Receipt(String number, String sha256) {}

    /** A page that must be there. @return what it says */
    String read(String path) throws IOException, InterruptedException {
        var page = get(path);
        if (page.statusCode() != 200) throw new IOException(path + ": " + page.statusCode());
        return page.body();
    }

    private void open(String path) throws IOException, InterruptedException {
        var page = get(path);
        keepCookie(page);
        var found = TOKEN.matcher(page.body());
        if (!found.find()) throw new IllegalStateException("No form at " + path + ": " + page.statusCode());
        token = found.group(1);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        var body = BodyPublishers.ofString(form + "_csrf=" + encoded(token));
        return client.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Cookie", cookie);
    }

    private void keepCookie(HttpResponse<?> answer) {
        for (var set : answer.headers().allValues("Set-Cookie")) if (set.startsWith(COOKIE)) cookie = set.split(";")[0];
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
