package ieum.notifications.web;

import ieum.shared.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NotificationMenu {
    @Bean
    MenuEntry outboxMenu() {
        return new MenuEntry(910, "/outbox", "outbox.title", MenuEntry.Audience.ADMINISTRATOR);
    }
}
