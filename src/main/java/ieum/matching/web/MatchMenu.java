package ieum.matching.web;

import ieum.shared.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MatchMenu {
    @Bean
    MenuEntry suggestionsMenu() {
        return new MenuEntry(43, "/suggestions", "suggestions.menu", MenuEntry.Audience.SIGNED_IN);
    }

    @Bean
    MenuEntry introductionsMenu() {
        return new MenuEntry(45, "/introductions", "introductions.title", MenuEntry.Audience.SIGNED_IN);
    }

    @Bean
    MenuEntry matchesMenu() {
        return new MenuEntry(50, "/matches", "matches.title", MenuEntry.Audience.SIGNED_IN);
    }
}
