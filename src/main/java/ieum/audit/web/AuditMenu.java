package ieum.audit.web;

import ieum.shared.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditMenu {
    @Bean
    MenuEntry audit() {
        return new MenuEntry(920, "/audit", "audit.title", MenuEntry.Audience.ADMINISTRATOR);
    }
}
