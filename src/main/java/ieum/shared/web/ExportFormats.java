package ieum.shared.web;

import ieum.shared.NotFound;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** {@code export.csv}: the end of the address in small letters. */
@Configuration(proxyBeanMethods = false)
class ExportFormats implements WebMvcConfigurer {
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new FromAddress());
    }

    private static class FromAddress implements Converter<String, Export.Format> {
        @Override
        public Export.Format convert(String ending) {
            return Arrays.stream(Export.Format.values())
                    .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(ending))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("a file of type " + ending));
        }
    }
}
