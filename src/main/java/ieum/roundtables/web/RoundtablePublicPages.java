package ieum.roundtables.web;

import ieum.accounts.PublicPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RoundtablePublicPages {
    @Bean
    PublicPages issuesAreRead() {
        return PublicPages.of("/events/{id:[0-9a-f-]{36}}/issues");
    }
}
