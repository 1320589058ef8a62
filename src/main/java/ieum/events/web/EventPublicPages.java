package ieum.events.web;

import ieum.accounts.PublicPages;
import ieum.shared.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EventPublicPages {
    /** The pattern of an id, so that nothing else below the list becomes public by accident. */
    @Bean
    PublicPages eventsAreRead() {
        return PublicPages.of(
                        "/events",
                        "/events/export.{format}",
                        "/events/{id:[0-9a-f-]{36}}",
                        "/events/{id:[0-9a-f-]{36}}/calendar.ics",
                        "/events/calendar.ics",
                        "/events/{id:[0-9a-f-]{36}}/agenda.pdf",
                        "/tickets/{code}/programme.pdf",
                        "/tickets/{code}",
                        "/tickets/{code}/programme",
                        "/tickets/{code}/calendar.ics",
                        "/events/{id:[0-9a-f-]{36}}/outcomes",
                        "/events/{id:[0-9a-f-]{36}}/outcomes/export.{format}",
                        "/events/sessions",
                        "/events/sessions/export.{format}",
                        "/events/{id:[0-9a-f-]{36}}/sessions/{session:[0-9a-f-]{36}}",
                        "/events/{id:[0-9a-f-]{36}}/sessions/{session:[0-9a-f-]{36}}/slides/{file:[0-9a-f-]{36}}")
                .andWritten("/tickets/{code}/consents", "/tickets/{code}/programme");
    }

    @Bean
    MenuEntry eventsMenu() {
        return new MenuEntry(60, "/events", "events.title", MenuEntry.Audience.EVERYONE);
    }
}
