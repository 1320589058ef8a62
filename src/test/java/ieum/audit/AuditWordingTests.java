package ieum.audit;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import ieum.shared.Happening;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything that can happen has its words in the audit. That they stand there in every language, MessagesTests checks. */
class AuditWordingTests {
    private static final String WORDS = "audit.act.";

    @Test
    void everythingThatCanHappenHasWordsAndNothingElse() throws IOException {
        var messages = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages/audit.properties"))) {
            messages.load(reader);
        }
        assertThat(messages.stringPropertyNames().stream()
                        .filter(key -> key.startsWith(WORDS))
                        .map(key -> key.substring(WORDS.length())))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(happenings().keySet().stream(), Stream.of(AuditEntry.REFUSED))
                                .collect(toSet()));
    }

    /** {@code ChallengePublished} bears a {@code ChallengeId}, so it happened to a challenge. */
    @Test
    void whatItHappenedToIsOfTheKindThatItsIdSays() {
        assertThat(happenings())
                .allSatisfy((act, type) -> assertThat(
                                Thing.of(act).map(kind -> kind.name().replace("_", "") + "Id"))
                        .hasValueSatisfying(id -> assertThat(id)
                                .isEqualToIgnoringCase(
                                        type.getRecordComponents()[0].getType().getSimpleName())));
    }

    @Test
    void refusalHappensToNothing() {
        assertThat(Thing.of(AuditEntry.REFUSED)).isEmpty();
    }

    /** What can happen, by what it is called in the audit. */
    private static Map<String, Class<?>> happenings() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("ieum").stream()
                        .filter(type -> type.isAssignableTo(Happening.class) && !type.isInterface())
                        .map(JavaClass::reflect)
                        .collect(toMap(type -> some(type).act(), type -> type));
    }

    private static Happening some(Class<?> type) {
        try {
            var types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            var made = type.getDeclaredConstructor(types);
            made.setAccessible(true);
            return (Happening) made.newInstance(
                    Arrays.stream(types).map(AuditWordingTests::nothing).toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** What a variable of this type holds before anything is put there. */
    private static Object nothing(Class<?> type) {
        return Array.get(Array.newInstance(type, 1), 0);
    }
}
