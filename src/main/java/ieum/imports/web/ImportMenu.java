package ieum.imports.web;

import ieum.shared.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportMenu {
    @Bean
    MenuEntry importsMenu() {
        return new MenuEntry(80, "/imports", "imports.title", MenuEntry.Audience.STAFF);
    }
}
