package ieum.translations;

import ieum.shared.Language;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server that speaks LibreTranslate's API: {@code POST /translate} with {@code q}, {@code source}, {@code target}, {@code format} and,
 * where it asks for one, {@code api_key}; it answers {@code {"translatedText": …}}. Its address is a setting of the portal's, never
 * anything that somebody types; redirects are not followed.
 *
 * @see <a href="https://docs.libretranslate.com/">docs.libretranslate.com</a>
 */
class LibreTranslate implements Translator {
    private static final int LONGEST_ANSWER = 1_000_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI address;
    private final String key;
    private final Duration timeout;
    private final int longest;
    private final HttpClient client;

    /** @param url of the server, with or without a slash at its end */
    LibreTranslate(String url, String key, Duration timeout, int longest) {
        this.address = URI.create(url.replaceAll("/+$", "") + "/translate");
        this.key = key;
        this.timeout = timeout;
        this.longest = longest;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    @Override
    public int longest() {
        return longest;
    }

    @Override
    public String translate(String words, Language from, Language to) {
        var body = new LinkedHashMap<String, String>();
        body.put("q", words);
        body.put("source", from.tag());
        body.put("target", to.tag());
        body.put("format", "text");
        if (!key.isEmpty()) body.put("api_key", key);
        var request = HttpRequest.newBuilder(address)
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body), StandardCharsets.UTF_8))
                .build();
        return translation(answer(request));
    }

    /** The time is for all of the answer, not for its first byte. */
    private HttpResponse<byte[]> answer(HttpRequest request) {
        var answer = client.sendAsync(
                request,
                info -> HttpResponse.BodySubscribers.mapping(HttpResponse.BodySubscribers.ofInputStream(), stream -> {
                    try (stream) {
                        return stream.readNBytes(LONGEST_ANSWER + 1);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                }));
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | CancellationException e) {
            answer.cancel(true);
            throw new TranslatorFailed("no answer within " + timeout, e);
        } catch (ExecutionException e) {
            throw new TranslatorFailed("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TranslatorFailed("interrupted", e);
        }
    }

    private static String translation(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 200) throw new TranslatorFailed("status " + answer.statusCode());
        if (answer.body().length > LONGEST_ANSWER) throw new TranslatorFailed("too long an answer");
        try {
            var text = JSON.readTree(new String(answer.body(), StandardCharsets.UTF_8))
                    .path("translatedText");
            if (!text.isString() || text.stringValue().isBlank()) throw new TranslatorFailed("no translation");
            return text.stringValue();
        } catch (JacksonException e) {
            throw new TranslatorFailed("no JSON", e);
        }
    }
}
