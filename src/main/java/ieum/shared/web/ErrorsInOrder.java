package ieum.shared.web;

import jakarta.validation.ConstraintViolation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.validation.Errors;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/** What is wrong with a form is listed in the order of its fields, from top to bottom. */
@Configuration(proxyBeanMethods = false)
class ErrorsInOrder {
    @Bean
    @Primary
    static LocalValidatorFactoryBean validatorInOrder() {
        return new LocalValidatorFactoryBean() {
            @Override
            protected void processConstraintViolations(Set<ConstraintViolation<Object>> violations, Errors errors) {
                super.processConstraintViolations(inOrder(violations), errors);
            }
        };
    }

    private static Set<ConstraintViolation<Object>> inOrder(Set<ConstraintViolation<Object>> violations) {
        return violations.stream()
                .sorted(Comparator.comparingInt(ErrorsInOrder::position))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static int position(ConstraintViolation<Object> violation) {
        var field = violation.getPropertyPath().iterator().next().getName();
        var components = violation.getRootBeanClass().getRecordComponents();
        return components == null ? 0 : names(components).indexOf(field);
    }

    private static List<String> names(RecordComponent[] components) {
        return Arrays.stream(components).map(RecordComponent::getName).toList();
    }
}
