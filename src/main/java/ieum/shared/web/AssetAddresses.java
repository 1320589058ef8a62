package ieum.shared.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/**
 * Addresses of files that pages load get a hash of their content. Spring looks for a file behind every link of a page, and
 * for those that lead to pages it looks in all jars, in vain, each time anew: three quarters of what a list cost. Therefore
 * only links into the folders of such files are looked at.
 */
@Configuration(proxyBeanMethods = false)
class AssetAddresses {
    private static final List<String> FOLDERS = List.of("/css/", "/js/", "/webjars/", "/images/", "/fonts/");

    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> resourceUrlEncodingFilter() {
        var filter = new FilterRegistrationBean<ResourceUrlEncodingFilter>(new OfAssets());
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }

    private static class OfAssets extends ResourceUrlEncodingFilter {
        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var folders = FOLDERS.stream()
                    .map(folder -> request.getServletContext().getContextPath() + folder)
                    .toList();
            super.doFilter(
                    request,
                    response,
                    (looking, hashing) -> chain.doFilter(
                            looking,
                            new Links((HttpServletResponse) hashing, (HttpServletResponse) response, folders)));
        }
    }

    private static class Links extends HttpServletResponseWrapper {
        private final HttpServletResponse plain;
        private final List<String> folders;

        Links(HttpServletResponse hashing, HttpServletResponse plain, List<String> folders) {
            super(hashing);
            this.plain = plain;
            this.folders = folders;
        }

        @Override
        public String encodeURL(String address) {
            return folders.stream().anyMatch(address::startsWith) ? super.encodeURL(address) : plain.encodeURL(address);
        }
    }
}
