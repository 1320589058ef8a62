package ieum.organizations.web;

import ieum.accounts.PublicPages;
import ieum.shared.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrganizationPublicPages {
    /** The pattern of an id, so that nothing else below the list becomes public by accident. */
    @Bean
    PublicPages organizationsAreRead() {
        return PublicPages.of(
                        "/organizations",
                        "/organizations/export.{format}",
                        "/organizations/search/suggestions",
                        "/organizations/new",
                        "/organizations/{id:[0-9a-f-]{36}}",
                        "/persons/new",
                        "/invitations/{id}/{token}")
                .andWritten("/organizations", "/persons", "/invitations/{id}/{token}");
    }

    @Bean
    MenuEntry organizationsMenu() {
        return new MenuEntry(70, "/organizations", "organizations.title", MenuEntry.Audience.EVERYONE);
    }
}
