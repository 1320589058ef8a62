package ieum.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/** Reads YAML into records. A key too many is a mistake, and so is one too few, unless it may be null or a list. */
class StrictYaml {
    private static final JsonMapper RECORDS = JsonMapper.builder()
            .annotationIntrospector(new RequiredUnlessNullable())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // a key without a value is a key that is not there
            .changeDefaultPropertyInclusion(value -> value.withContentInclusion(JsonInclude.Include.NON_NULL))
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Map.class, map -> map.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private StrictYaml() {}

    /** @throws IllegalStateException naming the file, the position in it and what is wrong */
    static <T> List<T> read(String name, Class<T> type) {
        var file = new ClassPathResource("demo/" + name + ".yaml");
        try {
            return of(file.getContentAsString(StandardCharsets.UTF_8), type);
        } catch (YAMLException | JacksonException e) {
            throw new IllegalStateException(file.getPath() + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> List<T> of(String yaml, Class<T> type) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Object told = new Yaml(new SafeConstructor(options)).load(yaml);
        return RECORDS.convertValue(told, RECORDS.getTypeFactory().constructCollectionType(List.class, type));
    }

    private static class RequiredUnlessNullable extends JacksonAnnotationIntrospector {
        @Override
        public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            return member instanceof AnnotatedParameter parameter
                    && parameter.getOwner().getMember() instanceof Constructor<?> constructor
                    && !List.class.isAssignableFrom(parameter.getRawType())
                    && !Map.class.isAssignableFrom(parameter.getRawType())
                    && !constructor.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(
                            Nullable.class);
        }
    }
}
