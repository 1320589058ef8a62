package ieum.shared.web;

import ieum.shared.Refusal;
import ieum.shared.Sought;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells what somebody sought and must not know of, once their page is made as it would be made of nothing. */
@Configuration(proxyBeanMethods = false)
class AfterTheAnswer implements WebMvcConfigurer, HandlerInterceptor {
    private static final String SOUGHT = AfterTheAnswer.class.getName();

    private final ApplicationEventPublisher publisher;

    AfterTheAnswer(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    static void tell(Refusal sought, HttpServletRequest request) {
        request.setAttribute(SOUGHT, sought);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(SOUGHT) instanceof Refusal sought) {
            request.removeAttribute(SOUGHT);
            publisher.publishEvent(new Sought(sought));
        }
    }
}
