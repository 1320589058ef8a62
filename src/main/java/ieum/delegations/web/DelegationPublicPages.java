package ieum.delegations.web;

import ieum.accounts.PublicPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DelegationPublicPages {
    @Bean
    PublicPages delegationsAreRead() {
        return PublicPages.of("/delegations", "/delegations/{id:[0-9a-f-]{36}}");
    }
}
