package ieum.shared.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Ids and zones in addresses and forms; an empty one is none, as where a list offers no choice yet. */
@Configuration(proxyBeanMethods = false)
class Conversions implements WebMvcConfigurer {
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new Ids());
        registry.addConverter(new Zone());
    }

    private static class Zone implements Converter<String, ZoneId> {
        @Override
        @SuppressWarnings("NullAway") // the contract in words allows null, its annotation forgot to
        public @Nullable ZoneId convert(String id) {
            return id.isBlank() ? null : ZoneId.of(id);
        }
    }

    /** Any record of ours that has {@code of(String)}. */
    private static class Ids implements ConditionalGenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(String.class, Record.class));
        }

        @Override
        public boolean matches(TypeDescriptor source, TypeDescriptor target) {
            try {
                return Modifier.isStatic(
                        target.getType().getMethod("of", String.class).getModifiers());
            } catch (NoSuchMethodException none) {
                return false;
            }
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor target) {
            if (!(source instanceof String id) || id.isBlank()) return null;
            try {
                return target.getType().getMethod("of", String.class).invoke(null, id);
            } catch (InvocationTargetException malformed) {
                throw new IllegalArgumentException("Malformed id", malformed.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Matched, so it is there", e);
            }
        }
    }
}
