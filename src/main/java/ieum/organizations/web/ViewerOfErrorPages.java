package ieum.organizations.web;

import ieum.accounts.AccountId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.context.LazyContextVariable;

/** Pages that no handler made, or that it gave up, know who looks all the same; asked for only if such a page is made. */
@Configuration(proxyBeanMethods = false)
class ViewerOfErrorPages implements WebMvcConfigurer, HandlerInterceptor {
    private final ObjectProvider<Organizations> organizations;

    ViewerOfErrorPages(ObjectProvider<Organizations> organizations) {
        this.organizations = organizations;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var signedIn = request.getUserPrincipal();
        if (signedIn == null) request.setAttribute("viewer", new Viewer.Visitor());
        else
            request.setAttribute("viewer", new LazyContextVariable<Viewer>() {
                @Override
                protected Viewer loadValue() {
                    return organizations.getObject().viewer(AccountId.of(signedIn.getName()));
                }
            });
        return true;
    }
}
