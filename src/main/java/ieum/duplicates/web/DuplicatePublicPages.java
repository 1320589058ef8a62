package ieum.duplicates.web;

import ieum.accounts.PublicPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DuplicatePublicPages {
    /** Whoever registers an organisation has no account yet. */
    @Bean
    PublicPages likelyOnesAreRead() {
        return PublicPages.of("/organizations/alike");
    }
}
