package ieum.programs.web;

import ieum.accounts.PublicPages;
import ieum.shared.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProgramPublicPages {
    @Bean
    PublicPages programsAreRead() {
        return PublicPages.of(
                "/programs",
                "/programs/suggestions",
                "/programs/export.{format}",
                "/programs/{id:[0-9a-f-]{36}}",
                "/calls/{id:[0-9a-f-]{36}}");
    }

    @Bean
    MenuEntry programsMenu() {
        return new MenuEntry(20, "/programs", "programs.title", MenuEntry.Audience.EVERYONE);
    }
}
