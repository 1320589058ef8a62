package ieum.shared.web;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.spring6.expression.SPELVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * A third of what a page cost was Spring's expression language finding out, for each value of each row, what
 * {@code row.title} means; Thymeleaf's way to its variables keeps it from compiling that. Such paths are therefore read by
 * us, and everything else, and whatever is not plain about a path, by Spring as before.
 */
@Configuration(proxyBeanMethods = false)
class QuickExpressions {
    @Bean
    static BeanPostProcessor quickly(BeanFactory beans) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof SpringTemplateEngine engine)
                    engine.setDialects(engine.getDialects().stream()
                            .map(dialect -> dialect instanceof SpringStandardDialect
                                    ? new Dialect(new Evaluator(beans))
                                    : dialect)
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
                return bean;
            }
        };
    }

    private static class Dialect extends SpringStandardDialect {
        private final Evaluator evaluator;

        Dialect(Evaluator evaluator) {
            this.evaluator = evaluator;
        }

        @Override
        public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
            return evaluator;
        }
    }

    static class Evaluator implements IStandardVariableExpressionEvaluator {
        private static final IStandardVariableExpressionEvaluator SPRING = SPELVariableExpressionEvaluator.INSTANCE;
        /** Stands for "ask Spring", for a path may well lead to nothing. */
        private static final Object UNKNOWN = new Object();

        private final BeanFactory beans;
        private final Map<String, Optional<PathExpression>> paths = new ConcurrentHashMap<>();

        Evaluator(BeanFactory beans) {
            this.beans = beans;
        }

        @Override
        public @Nullable Object evaluate(
                IExpressionContext context,
                IStandardVariableExpression expression,
                StandardExpressionExecutionContext execution) {
            if (!expression.getUseSelectionAsRoot() && isPlain(execution)) {
                var path = paths.computeIfAbsent(expression.getExpression(), PathExpression::parse);
                if (path.isPresent()) {
                    var found = value(path.get(), context);
                    if (found != UNKNOWN) return found;
                }
            }
            return SPRING.evaluate(context, expression, execution);
        }

        private static boolean isPlain(StandardExpressionExecutionContext execution) {
            return !execution.getRestrictVariableAccess()
                    && !execution.getRestrictExternalAccess()
                    && !execution.getForbidUnsafeExpressionResults()
                    && !execution.getPerformTypeConversion();
        }

        private @Nullable Object value(PathExpression path, IExpressionContext context) {
            var value = path.bean() ? beans.getBean(path.root()) : context.getVariable(path.root());
            for (var step : path.steps()) {
                if (value == null) return UNKNOWN;
                value = value(step, value, context);
                if (value == UNKNOWN) return UNKNOWN;
            }
            return value;
        }

        private @Nullable Object value(PathStep step, Object target, IExpressionContext context) {
            if (target instanceof Map<?, ?> map && step.isKeyOf(map)) return step.of(map);
            var method = step.method(target);
            if (method.isEmpty()) return UNKNOWN;
            var values = new @Nullable Object[step.arguments().size()];
            for (var i = 0; i < values.length; i++) {
                var argument = step.arguments().get(i);
                var path = argument.path();
                values[i] = path == null ? argument.words() : value(path, context);
                if (values[i] == UNKNOWN) return UNKNOWN;
            }
            if (!step.takes(method.get(), values)) return UNKNOWN;
            try {
                return PathStep.call(method.get(), target, values);
            } catch (Throwable e) {
                throw new TemplateProcessingException("Exception in " + method.get(), e);
            }
        }
    }
}
