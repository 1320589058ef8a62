package ieum.shared.web;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/**
 * Sheets to print, from templates of their own: XHTML with a style of their own, nothing from elsewhere, in a font that has the
 * letters of all five languages.
 */
@Component
public class PdfSheets {
    private static final String STYLE = "sheet:";
    private static final String FAMILY = "Noto Sans KR";

    /** Where a TrueType font says how many tables it has, and of each its name first. */
    private static final int TABLES = 4;

    private static final int FIRST_TABLE = 12;
    private static final int TABLE_ENTRY = 16;
    private static final int GSUB = 0x47535542;
    private static final int IGNORED = 0x67737562;

    private final SpringTemplateEngine templates;
    private final ApplicationContext beans;
    private final ConversionService conversions;

    PdfSheets(
            SpringTemplateEngine templates,
            ApplicationContext beans,
            @Qualifier("mvcConversionService") ConversionService conversions) {
        this.templates = templates;
        this.beans = beans;
        this.conversions = conversions;
    }

    /** In the language of the request. */
    public ResponseEntity<byte[]> of(String template, Map<String, Object> model, String name) {
        var variables = new HashMap<>(model);
        variables.put(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, conversions));
        var words = templates.process(template, new Context(LocaleContextHolder.getLocale(), variables));
        var bytes = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(() -> font("Regular"), FAMILY, 400, FontStyle.NORMAL, true)
                    .useFont(() -> font("Bold"), FAMILY, 700, FontStyle.NORMAL, true)
                    // nothing is fetched from anywhere but what the sheet itself carries
                    .useUriResolver((base, uri) -> uri.startsWith("data:") || uri.startsWith(STYLE) ? uri : null)
                    .useProtocolsStreamImplementation(Style::new, "sheet")
                    .withHtmlContent(words, null)
                    .toStream(bytes)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .body(bytes.toByteArray());
    }

    /** The style of a sheet, which its template names {@code sheet:NAME}. */
    private record Style(String uri) implements FSStream {
        @Override
        public InputStream getStream() {
            return resource("/sheets/" + uri.substring(STYLE.length()) + ".css");
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }

    /**
     * Without its table of substitutions (GSUB): none of our languages needs it for letters that are composed, and PDFBox
     * looks through it for each piece of text, which took most of the time of a long sheet.
     */
    private static InputStream font(String weight) {
        try (var font = resource("/fonts/NotoSansKR-" + weight + ".ttf")) {
            var bytes = font.readAllBytes();
            var tables = ByteBuffer.wrap(bytes);
            for (int number = 0; number < tables.getShort(TABLES); number++) {
                var entry = FIRST_TABLE + number * TABLE_ENTRY;
                if (tables.getInt(entry) == GSUB) tables.putInt(entry, IGNORED);
            }
            return new ByteArrayInputStream(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String path) {
        return Objects.requireNonNull(PdfSheets.class.getResourceAsStream(path), path);
    }
}
