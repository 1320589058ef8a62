package ieum.organizations.web;

import ieum.organizations.OrganizationMoved;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** An address of an organisation that was merged into another leads to the other's. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class MovedPages {
    @ExceptionHandler(OrganizationMoved.class)
    String moved(OrganizationMoved moved, HttpServletRequest request) {
        var path = request.getRequestURI();
        return "redirect:"
                + ("GET".equals(request.getMethod())
                        ? path.replace(moved.from().toString(), moved.to().toString())
                        : "/organizations/" + moved.to());
    }
}
