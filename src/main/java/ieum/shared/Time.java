package ieum.shared;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Time {
    @Bean
    PortalClock clock() {
        return new PortalClock();
    }
}
