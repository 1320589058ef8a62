package ieum.forms.web;

import ieum.shared.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FormMenu {
    @Bean
    MenuEntry formsMenu() {
        return new MenuEntry(75, "/forms", "forms.title", MenuEntry.Audience.STAFF);
    }
}
