package ieum.leaks;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.Pages;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.PortalClock;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** One walk through one world. */
class Visit {
    private static final Pattern LINK = Pattern.compile("href=\"([^\"#]+[?][^\"#]*)\"");
    private static final Pattern FORM =
            Pattern.compile("<form(?=[^>]*method=\"get\")(?=[^>]*action=\"([^\"]*)\").*?</form>", Pattern.DOTALL);
    private static final Pattern SELECT = Pattern.compile("<select[^>]*name=\"([^\"]+)\".*?</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option[^>]*value=\"([^\"]+)\"");
    private static final Pattern BOX = Pattern.compile("<input(?=[^>]*type=\"(?:checkbox|radio)\")[^>]*>");
    private static final Pattern ID = Pattern.compile(Seen.ID);

    private static final int TOGETHER = 2;
    /** Of the choices of one filter: there are hundreds of countries. */
    private static final int MOST = 6;

    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final PortalClock clock;
    private final Instant now;
    private final World world;

    Visit(MockMvcTester mvc, JdbcClient jdbc, PortalClock clock, Instant now, World world) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.clock = clock;
        this.now = now;
        this.world = world;
    }

    /** Two viewers at a time. */
    Map<String, Answer> along(Walk walk) {
        var answers = new LinkedHashMap<String, Answer>();
        try (var threads = Executors.newFixedThreadPool(TOGETHER)) {
            for (var told : threads.invokeAll(walk.viewers.keySet().stream()
                    .<Callable<Map<String, Answer>>>map(name -> () -> clock.at(now, () -> as(name, walk)))
                    .toList())) answers.putAll(told.get());
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return answers;
    }

    private Map<String, Answer> as(String name, Walk walk) {
        var answers = new LinkedHashMap<String, Answer>();
        var viewer = Objects.requireNonNull(walk.viewers.get(name));
        for (var language : walk.languages) {
            var first = language == walk.languages.getFirst();
            var addresses = walk.addresses(name, language);
            for (var list : walk.lists) {
                var page = get(list, viewer, language, false);
                if (first) addresses.addAll(offered(walk, list, page.body()));
                answers.put(name + " " + language + " fragment " + list, get(list, viewer, language, true));
            }
            for (var address : addresses)
                answers.put(name + " " + language + " " + address, get(address, viewer, language, false));
        }
        var language = walk.languages.getFirst();
        for (var form : walk.sent)
            answers.put(name + " POST " + form.address() + " " + form.parameters(), send(form, viewer, language));
        for (var address : walk.afterwards)
            answers.put(name + " afterwards " + address, get(address, viewer, language, false));
        answers.put(name + " mails", Answer.of("200", mails(viewer)));
        answers.put(name + " notices", Answer.of("200", notices(viewer)));
        return answers;
    }

    private Answer send(Walk.Sending form, Viewer viewer, Language language) {
        var request = mvc.post()
                .uri(URI.create(world.filled(form.address())))
                .cookie(new Cookie("language", language.name().toLowerCase(Locale.ROOT)))
                .with(Pages.as(viewer))
                .with(csrf());
        for (var parameter : form.parameters())
            request.param(parameter.split("=")[0], world.filled(parameter.split("=", 2)[1]));
        return Answer.of(request.exchange().getResponse());
    }

    private Answer get(String address, Viewer viewer, Language language, boolean fragment) {
        var request = mvc.get()
                .uri(URI.create(world.filled(address)))
                .locale(Locale.of(language.name().toLowerCase(Locale.ROOT)))
                .cookie(new Cookie("language", language.name().toLowerCase(Locale.ROOT)))
                .with(Pages.as(viewer));
        if (fragment) request.header("HX-Request", "true");
        return Answer.of(request.exchange().getResponse());
    }

    /** What a person could click there; of choices among things only those that the walk knows. */
    private static List<String> offered(Walk walk, String list, String page) {
        var path = list.replaceFirst("[?].*", "");
        var found = new ArrayList<String>();
        var links = LINK.matcher(page);
        while (links.find()) {
            var link = links.group(1).replace("&amp;", "&");
            if (link.startsWith(path + "?") || link.startsWith(path + "/export")) found.add(link);
        }
        var forms = FORM.matcher(page);
        while (forms.find()) if (forms.group(1).equals(path)) found.addAll(choices(path, forms.group()));
        return found.stream()
                .filter(address -> !address.contains("lang="))
                .filter(address -> ID.matcher(address).results().allMatch(id -> walk.knows(id.group())))
                .toList();
    }

    private static List<String> choices(String path, String form) {
        var found = new ArrayList<String>();
        var selects = SELECT.matcher(form);
        while (selects.find()) {
            var options = OPTION.matcher(selects.group());
            for (var number = 0; number < MOST && options.find(); number++)
                found.add(path + "?" + selects.group(1) + "=" + Walk.encoded(options.group(1)));
        }
        var boxes = BOX.matcher(form);
        while (boxes.find()) {
            var name = boxes.group().replaceAll(".*\\bname=\"([^\"]+)\".*", "$1");
            var value = boxes.group().contains("value=\"")
                    ? boxes.group().replaceAll(".*\\bvalue=\"([^\"]*)\".*", "$1")
                    : "on";
            found.add(path + "?" + name + "=" + Walk.encoded(value));
        }
        return found;
    }

    private String mails(Viewer viewer) {
        return rows(viewer, """
                select about || ' ' || thing || ' ' || moment || ' ' || language || ' ' || subject || ' ' || link || E'\\n' || body
                from mail where account_id = ?::uuid order by created_at, moment, about, subject, body""");
    }

    private String notices(Viewer viewer) {
        return rows(viewer, """
                select about || ' ' || thing || ' ' || at || ' ' || arguments::text || ' ' || link || ' ' || coalesce(read_at::text, '')
                from notice where account_id = ?::uuid order by at, about, arguments::text""");
    }

    private String rows(Viewer viewer, String query) {
        if (!viewer.signedIn()) return "";
        return String.join(
                "\n",
                jdbc.sql(query)
                        .param(viewer.account().toString())
                        .query(String.class)
                        .list());
    }
}
