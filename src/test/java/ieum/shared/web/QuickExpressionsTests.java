package ieum.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ieum.shared.Language;
import ieum.shared.Text;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.StaticApplicationContext;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class QuickExpressionsTests {
    private static final StaticApplicationContext BEANS = new StaticApplicationContext();

    static {
        BEANS.registerSingleton("words", Words.class);
        // what is refused is said by the test, not by the log
        ((Logger) LoggerFactory.getLogger(TemplateEngine.class)).setLevel(Level.OFF);
    }

    private static final SpringTemplateEngine SPRING = engine();
    private static final SpringTemplateEngine QUICK = quick();

    /** With everything that makes a path less plain than it looks. */
    public static class Words {
        public String of(Text text, String mark) {
            return mark + text.original();
        }

        public String twice(long number) {
            return "long " + number;
        }

        public String kind(String word) {
            return "word";
        }

        public String kind(Text text) {
            return "text";
        }

        public String many(String... words) {
            return String.join("+", words);
        }

        public boolean isOpen() {
            return true;
        }

        public String getName() {
            return "by getter";
        }

        public String name() {
            return "by name";
        }
    }

    private record Row(Text title, int count, Language language, Map<String, Object> more, List<String> all) {
        public boolean isLate() {
            return count > 2;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "row.title.original",
                "row.title.language.tag()",
                "row.title.language.name()",
                "row.title.language",
                "row.count",
                "row.late",
                "row.isLate()",
                "row.more.key",
                "row.more.empty",
                "row.more.size()",
                "row.more.size",
                "row.more.nothing",
                "row.all.empty",
                "row.all.size()",
                "row.all.get(0)",
                "row.nothing",
                "row.title.nothing",
                "nobody",
                "nobody.name",
                "at",
                "at.toEpochMilli()",
                "word.length()",
                "word.class.name",
                "word.getClass().name",
                "row.class",
                "words.open",
                "words.name",
                "words.name()",
                "@words.of(row.title, '> ')",
                "@words.of(row.title, word)",
                "@words.twice(row.count)",
                "@words.kind(word)",
                "@words.kind(row.title)",
                "@words.many(word, word)",
                "@words.of(nobody, '> ')",
                "@nothing.of(word)",
                "row.all[0]",
                "row.count + 1",
                "row.title == null",
                "not row.late",
                "null",
                "true",
                "'word'",
                "T(java.lang.Runtime).getRuntime()",
                "#locale.language"
            })
    void pathIsReadAsSpringReadsIt(String expression) {
        assertThat(shown(QUICK, expression)).isEqualTo(shown(SPRING, expression));
    }

    @ParameterizedTest
    @ValueSource(strings = {"row.title.language.tag()", "@words.of(row.title, '> ')", "row.more.key", "words.open"})
    void pathOfTemplatesIsOneOfOurs(String expression) {
        assertThat(PathExpression.parse(expression)).isPresent();
    }

    private static String shown(SpringTemplateEngine engine, String expression) {
        var more = new LinkedHashMap<String, Object>(Map.of("key", "held", "other", 1));
        var row = new Row(new Text("Cranes <that> fail", Language.FR), 3, Language.KO, more, List.of("one", "two"));
        var context = new Context(Locale.FRENCH);
        context.setVariable("row", row);
        context.setVariable("word", "crane");
        context.setVariable("words", new Words());
        context.setVariable("at", Instant.parse("2026-11-27T10:00:00Z"));
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(BEANS, null));
        try {
            return engine.process("<p th:text=\"${" + expression + "}\">untouched</p>", context);
        } catch (RuntimeException e) {
            return "refused";
        }
    }

    private static SpringTemplateEngine engine() {
        var engine = new SpringTemplateEngine();
        var templates = new StringTemplateResolver();
        templates.setTemplateMode(TemplateMode.HTML);
        engine.setTemplateResolver(templates);
        return engine;
    }

    private static SpringTemplateEngine quick() {
        return (SpringTemplateEngine)
                QuickExpressions.quickly(BEANS).postProcessBeforeInitialization(engine(), "templateEngine");
    }
}
