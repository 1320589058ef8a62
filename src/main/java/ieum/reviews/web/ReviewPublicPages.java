package ieum.reviews.web;

import ieum.accounts.PublicPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReviewPublicPages {
    /** Who was asked proves it by the link; to say yes they sign in. */
    @Bean
    PublicPages expertsAnswer() {
        return PublicPages.of("/experts/{id}/{token}")
                .andWritten("/experts/{id}/{token}/account", "/experts/{id}/{token}/refusal");
    }
}
