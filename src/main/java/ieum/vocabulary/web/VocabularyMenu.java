package ieum.vocabulary.web;

import ieum.shared.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VocabularyMenu {
    @Bean
    MenuEntry conceptsMenu() {
        return new MenuEntry(77, "/concepts", "concepts.title", MenuEntry.Audience.STAFF);
    }
}
