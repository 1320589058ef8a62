package ieum.shared.web;

import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refusal;
import ieum.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/** The only place where an exception becomes a page. */
@ControllerAdvice
class ErrorPages {
    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    private final ApplicationEventPublisher publisher;
    private final MessageSource messages;
    private final Clock clock;

    ErrorPages(ApplicationEventPublisher publisher, MessageSource messages, Clock clock) {
        this.publisher = publisher;
        this.messages = messages;
        this.clock = clock;
    }

    /** An address whose id is malformed leads nowhere, just like one whose id is unknown. */
    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    ModelAndView nothingHere(Exception exception, HttpServletRequest request) {
        if (exception instanceof NotFound found && found.isHidden())
            AfterTheAnswer.tell(refusal(found, request), request);
        return page(HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler(Refused.class)
    ModelAndView refused(Refused refused, HttpServletRequest request) {
        publisher.publishEvent(refusal(refused, request));
        return page(HttpStatus.FORBIDDEN);
    }

    /** Back to the page where the button was, which then says why nothing happened. */
    @ExceptionHandler(Clash.class)
    ModelAndView clash(Clash clash, HttpServletRequest request, HttpServletResponse response) {
        var why = messages.getMessage(clash.key(), clash.arguments(), LocaleContextHolder.getLocale());
        var origin = Origin.of(request);
        if (origin == null) return page(HttpStatus.CONFLICT).addObject("why", why);
        RequestContextUtils.getOutputFlashMap(request).put("problem", why);
        RequestContextUtils.saveOutputFlashMap(origin, request, response);
        var back = new RedirectView(origin);
        back.setExposeModelAttributes(false);
        return new ModelAndView(back);
    }

    @ExceptionHandler(ObjectOptimisticLockingFailureException.class)
    ModelAndView changedMeanwhile() {
        return page(HttpStatus.CONFLICT);
    }

    @ExceptionHandler(Exception.class)
    ModelAndView anythingElse(Exception exception) throws Exception {
        // no page of the portal can be made without it: see there
        if (DatabaseGone.isCauseOf(exception)) throw exception;
        if (exception instanceof ErrorResponse known && known.getStatusCode().is4xxClientError())
            return page(known.getStatusCode());
        return failed(exception);
    }

    /** What a person cannot mend: the page names a reference, the log holds the cause under it. */
    static ModelAndView failed(@Nullable Throwable cause) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("Reference {}", reference, cause);
        return page(HttpStatus.INTERNAL_SERVER_ERROR).addObject("reference", reference);
    }

    static ModelAndView page(HttpStatusCode status) {
        var page = new ModelAndView("shared/error", status);
        return page.addObject("wording", wording(status));
    }

    private Refusal refusal(RuntimeException refused, HttpServletRequest request) {
        var principal = request.getUserPrincipal();
        return new Refusal(
                principal == null ? null : UUID.fromString(principal.getName()),
                String.valueOf(refused.getMessage()),
                request.getMethod() + " " + request.getRequestURI(),
                request.getRemoteAddr(),
                clock.instant());
    }

    /** The last part of the message key: a status has wording of its own, or shares that of its hundred. */
    private static int wording(HttpStatusCode status) {
        return switch (status.value()) {
            case 403, 404, 409, 413 -> status.value();
            default -> status.is4xxClientError() ? 400 : 500;
        };
    }
}
