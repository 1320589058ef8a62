package ieum.shared.postgres;

import ieum.shared.Onlooker;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts {@link RowSecurity} between the pool and everyone, and around every request. */
@Configuration(proxyBeanMethods = false)
class RowSecurityConfiguration {
    @Bean
    static BeanPostProcessor guard(ObjectProvider<RowSecurity> security, ObjectProvider<Scenes> scenes) {
        return new Guard(security, scenes);
    }

    /** Before all others: sessions are looked up by filters, and a request that knows nobody sees as a visitor. */
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> requestsLookAsVisitors(RowSecurity security) {
        var filter = new FilterRegistrationBean<OncePerRequestFilter>(new LookingAsVisitor(security));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    private record Guard(ObjectProvider<RowSecurity> security, ObjectProvider<Scenes> scenes)
            implements BeanPostProcessor, PriorityOrdered {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource source
                    ? new GuardedDataSource(source, security.getObject(), scenes.getObject())
                    : bean;
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }
    }

    private static class LookingAsVisitor extends OncePerRequestFilter {
        private final RowSecurity security;

        LookingAsVisitor(RowSecurity security) {
            this.security = security;
        }

        /** An error page is made after the request that led to it has ended, and looks as a visitor again. */
        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            security.lookAs(Onlooker.VISITOR);
            try {
                chain.doFilter(request, response);
            } finally {
                security.forget();
            }
        }
    }
}
