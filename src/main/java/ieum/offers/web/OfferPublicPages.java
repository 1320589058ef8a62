package ieum.offers.web;

import ieum.accounts.PublicPages;
import ieum.shared.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OfferPublicPages {
    @Bean
    PublicPages offersAreRead() {
        return PublicPages.of(
                "/offers",
                "/offers/export.{format}",
                "/offers/{id:[0-9a-f-]{36}}",
                "/offers/{id:[0-9a-f-]{36}}/print",
                "/offers/{id:[0-9a-f-]{36}}/pictures/{file:[0-9a-f-]{36}}");
    }

    @Bean
    MenuEntry offersMenu() {
        return new MenuEntry(35, "/offers", "offers.title", MenuEntry.Audience.EVERYONE);
    }
}
