package ieum.challenges.web;

import ieum.accounts.PublicPages;
import ieum.shared.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChallengePublicPages {
    @Bean
    PublicPages challengesAreRead() {
        return PublicPages.of(
                "/challenges",
                "/challenges/suggestions",
                "/challenges/export.{format}",
                "/challenges/{id:[0-9a-f-]{36}}");
    }

    @Bean
    MenuEntry challengesMenu() {
        return new MenuEntry(30, "/challenges", "challenges.title", MenuEntry.Audience.EVERYONE);
    }
}
