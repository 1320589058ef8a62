package ieum.leaks;

import ieum.MatrixObjects;
import ieum.RouteMatrix;
import ieum.RouteMatrix.Line;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where to go in a world, as whom and in which languages. An address may say {@code ~name} for what a story names. */
public class Walk {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    /** What no story changes the wording of is asked for in the first language alone. */
    private static final Pattern ONCE = Pattern.compile("/new\\b|/export|/example|suggestions|/edit|[.]ics");

    private static final List<String> FORMATS = List.of("csv", "xlsx");

    record Sending(String address, List<String> parameters) {}

    final List<Language> languages;
    final Map<String, Viewer> viewers = new LinkedHashMap<>();
    final Set<String> addresses = new LinkedHashSet<>();
    final Set<String> lists = new LinkedHashSet<>();
    final Set<Sending> sent = new LinkedHashSet<>();
    final Set<String> afterwards = new LinkedHashSet<>();
    private final Set<String> elsewhere = new LinkedHashSet<>();
    private final Set<String> near = new HashSet<>();
    private final Set<String> reached = new HashSet<>();

    private Walk(List<Language> languages) {
        this.languages = languages;
    }

    public static Walk in(Language... languages) {
        return new Walk(new ArrayList<>(List.of(languages)));
    }

    /** The same way as other viewers. */
    public Walk anew() {
        var walk = new Walk(new ArrayList<>(languages));
        walk.addresses.addAll(addresses);
        walk.lists.addAll(lists);
        walk.sent.addAll(sent);
        walk.afterwards.addAll(afterwards);
        walk.elsewhere.addAll(elsewhere);
        walk.reached.addAll(reached);
        return walk;
    }

    public Walk as(String name, Viewer viewer) {
        viewers.put(name, viewer);
        return this;
    }

    /** As {@link #as}, without what {@link #routes} has that no story is about: where somebody else goes all the way. */
    public Walk near(String name, Viewer viewer) {
        near.add(name);
        return as(name, viewer);
    }

    /**
     * Every GET route of the application, each on one of every object that the matrix has for it. No story is about these, so in
     * the first language only.
     */
    public Walk routes(MatrixObjects objects) {
        var made = new HashMap<String, Map<String, String>>();
        var filled = new HashMap<String, String>();
        gets().forEach(line -> {
            var variables = made.computeIfAbsent(line.object(), objects::make);
            at(line.path(), variables, query(line, filled, objects));
        });
        addresses.stream()
                .filter(address -> address.matches(".*" + Seen.ID + ".*"))
                .forEach(elsewhere::add);
        return this;
    }

    /** Every GET route that is about no thing in particular. */
    public Walk routes() {
        gets().filter(line -> line.object().isEmpty())
                .filter(line -> line.parameters().stream().noneMatch(parameter -> parameter.contains("~")))
                .forEach(line -> at(line.path(), Map.of(), query(line, Map.of(), null)));
        return this;
    }

    /** Every GET route that begins so and whose variables are all here. */
    public Walk of(String prefix, Map<String, String> variables) {
        gets().filter(line -> line.path().startsWith(prefix))
                .filter(line -> line.parameters().stream().noneMatch(parameter -> parameter.contains("~")))
                .forEach(line -> at(line.path(), variables, query(line, Map.of(), null)));
        return this;
    }

    public Walk at(String... more) {
        addresses.addAll(List.of(more));
        return this;
    }

    /** Every POST route that begins so and whose variables are all here, with what the matrix sends; after all pages. */
    public Walk send(String prefix, Map<String, String> variables) {
        RouteMatrix.lines()
                .filter(line -> line.method().equals("POST") && line.path().startsWith(prefix))
                .forEach(line -> {
                    var address = filled(line.path(), variables);
                    if (!address.contains("{")) sent.add(new Sending(address, line.parameters()));
                });
        return this;
    }

    /** A form of one's own, after all pages. */
    public Walk send(String address, String... parameters) {
        sent.add(new Sending(address, List.of(parameters)));
        return this;
    }

    /** Pages to look at once all was sent. */
    public Walk then(String... more) {
        afterwards.addAll(List.of(more));
        return this;
    }

    /** Each order, the first choices of each filter and each page that these offer; as a fragment, too, and as files. */
    public Walk lists(String... more) {
        for (var list : more) {
            lists.add(list);
            addresses.add(list);
            addresses.add(list + "?page=2");
        }
        return this;
    }

    /** The same in the first of the languages alone. */
    public Walk inOne() {
        languages.subList(1, languages.size()).clear();
        return this;
    }

    /** Leaves out what a viewer is told of everybody, such as the audit of administrators. */
    public Walk without(String... prefixes) {
        addresses.removeIf(
                address -> Arrays.stream(prefixes).anyMatch(prefix -> (address + "/").matches(prefix + "[/?].*")));
        lists.removeAll(List.of(prefixes));
        return this;
    }

    Set<String> addresses(String viewer, Language language) {
        var all = new LinkedHashSet<>(addresses);
        var first = language == languages.getFirst();
        if (!first || near.contains(viewer)) all.removeAll(elsewhere);
        if (!first) all.removeIf(address -> ONCE.matcher(address).find());
        return all;
    }

    boolean knows(String id) {
        return addresses.stream().anyMatch(address -> address.contains(id));
    }

    /** The GET routes that no address here is of. */
    public Set<String> notReached() {
        var missing = gets().map(Line::path).collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(reached);
        return missing;
    }

    private void at(String path, Map<String, String> variables, String query) {
        for (var format : path.contains("{format}") ? FORMATS : List.of("")) {
            var address = VARIABLE.matcher(path)
                    .replaceAll(variable -> variable.group(1).equals("format")
                            ? format
                            : variables.getOrDefault(variable.group(1), "{$1}"));
            if (address.contains("{")) continue;
            reached.add(path);
            addresses.add(address + query);
        }
    }

    private static String filled(String path, Map<String, String> variables) {
        return VARIABLE.matcher(path).replaceAll(variable -> variables.getOrDefault(variable.group(1), "{$1}"));
    }

    private static Stream<Line> gets() {
        return RouteMatrix.lines().filter(line -> line.method().equals("GET"));
    }

    private static String query(Line line, Map<String, String> filled, @Nullable MatrixObjects objects) {
        if (line.parameters().isEmpty()) return "";
        return line.parameters().stream()
                .map(parameter -> parameter.split("=", 2))
                .map(parameter -> parameter[0] + "="
                        + encoded(
                                objects == null ? parameter[1] : filled.computeIfAbsent(parameter[1], objects::filled)))
                .collect(Collectors.joining("&", "?", ""));
    }

    /** As it stands in an address. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
