package ieum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import ieum.shared.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every wording stands in the messages, in every language, and none stands there in vain. */
class MessagesTests {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path CODE = Path.of("src/main/java");
    private static final Map<Path, String> texts = new HashMap<>();

    @ParameterizedTest
    @MethodSource("modules")
    void everyLanguageHasTheSameKeys(String module) {
        assertAll(Arrays.stream(Language.values())
                .map(language -> () -> assertThat(keys(module, language)).isEqualTo(keys(module, Language.EN))));
    }

    /** One of them would speak for the other, whatever it is about; but for the checks of forms that are called alike. */
    @Test
    void noKeyStandsInTwoModules() {
        var seen = new TreeSet<String>();
        assertThat(modules()
                        .flatMap(module -> keys(module, Language.EN).stream())
                        .filter(key -> !Character.isUpperCase(key.charAt(0)))
                        .filter(key -> !seen.add(key)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyWordingSaysSomething(String module) {
        // a straight apostrophe is dropped by MessageFormat as soon as the wording has a parameter
        assertAll(Arrays.stream(Language.values())
                .map(language -> () -> assertThat(messages(module, language).values())
                        .allSatisfy(wording ->
                                assertThat((String) wording).isNotBlank().doesNotContain("'"))));
    }

    /** Every wording is a pattern that ICU understands; Russian counts in one, few and many. */
    @ParameterizedTest
    @MethodSource("modules")
    void everyPluralIsRight(String module) {
        for (var language : Language.values())
            messages(module, language).forEach((key, wording) -> {
                new com.ibm.icu.text.MessageFormat((String) wording, language.locale());
                if (language == Language.RU && ((String) wording).contains("plural,"))
                    assertThat((String) wording).as((String) key).contains("one {", "few {", "many {", "other {");
            });
    }

    /** What belongs together in French stays on one line. */
    @ParameterizedTest
    @MethodSource("modules")
    void frenchSignsAreHeldToTheirWordsByNarrowSpaces(String module) {
        messages(module, Language.FR)
                .forEach((key, wording) ->
                        assertThat((String) wording).as((String) key).doesNotContainPattern(" [;?!»]| :( |$)|« "));
    }

    @Test
    void everyModuleIsRead() throws IOException {
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            settings.load(reader);
        }
        assertThat(settings.getProperty("spring.messages.basename").split(","))
                .containsExactlyInAnyOrderElementsOf(
                        modules().map(module -> "messages/" + module).toList());
    }

    @Test
    void everyKeyOfATemplateExists() {
        var families = families();
        assertThat(found("#\\{([\\w.]+)[}(]", TEMPLATES)).isSubsetOf(allKeys());
        assertThat(families).allSatisfy(family -> assertThat(allKeys()).anyMatch(key -> key.startsWith(family)));
    }

    @Test
    void noKeyIsUnused() {
        var used = found("#\\{([\\w.]+)[}(]", TEMPLATES);
        used.addAll(found("'([\\w.]+)'", TEMPLATES));
        used.addAll(found("\"([\\w.]+)\"", CODE));
        // in SQL within code
        used.addAll(found("'([\\w.]+)'", CODE));
        var families = families();
        assertThat(allKeys())
                .allMatch(key ->
                        used.contains(key) || families.stream().anyMatch(key::startsWith) || namesAConstraint(key));
    }

    /** {@code #{challenge.status.__${…}__}} uses every key that begins so. */
    private static Set<String> families() {
        var families = found("#\\{([\\w.]+[.])__", TEMPLATES);
        families.addAll(found("'([a-zA-Z][\\w.]+[.])'", TEMPLATES));
        families.addAll(found("\"([a-zA-Z][\\w.]+[.])\" \\+", CODE));
        return families;
    }

    /** {@code NotBlank.challengeForm.title}: {@code @NotBlank} before {@code title} in {@code ChallengeForm}. */
    private static boolean namesAConstraint(String key) {
        var part = key.split("[.]");
        if (part[0].equals("typeMismatch")) return true;
        if (part.length != 3) return false;
        var form = part[1].substring(0, 1).toUpperCase() + part[1].substring(1);
        return !found("(record " + form + "\\([^{]*@" + part[0] + "\\b[^,{]* " + part[2] + "\\b)", CODE)
                .isEmpty();
    }

    private static Set<String> found(String pattern, Path root) {
        return Pattern.compile(pattern)
                .matcher(texts.computeIfAbsent(root, MessagesTests::text))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All files as one; an annotation without what it says in brackets. */
    private static String text(Path root) {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(MessagesTests::read)
                    .map(file -> file.replaceAll("@([A-Z]\\w+)\\([^()]*\\)", "@$1"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> allKeys() {
        return modules()
                .flatMap(module -> keys(module, Language.EN).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(String module, Language language) {
        return new TreeSet<>(messages(module, language).stringPropertyNames());
    }

    private static Properties messages(String module, Language language) {
        var suffix = language == Language.EN ? "" : "_" + language.tag();
        var messages = new Properties();
        try (var reader = Files.newBufferedReader(MESSAGES.resolve(module + suffix + ".properties"))) {
            messages.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }

    private static Stream<String> modules() {
        return Arrays.stream(MESSAGES.toFile().list())
                .filter(name -> !name.contains("_"))
                .map(name -> name.replace(".properties", ""))
                .sorted();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
