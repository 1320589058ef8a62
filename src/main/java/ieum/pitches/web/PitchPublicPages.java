package ieum.pitches.web;

import ieum.accounts.PublicPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PitchPublicPages {
    @Bean
    PublicPages pitchesAreRead() {
        return PublicPages.of("/events/{id:[0-9a-f-]{36}}/sessions/{session:[0-9a-f-]{36}}/pitches");
    }
}
