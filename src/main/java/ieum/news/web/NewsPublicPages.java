package ieum.news.web;

import ieum.accounts.PublicPages;
import ieum.shared.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NewsPublicPages {
    @Bean
    PublicPages newsAreRead() {
        return PublicPages.of(
                "/news", "/news/{id:[0-9a-f-]{36}}", "/news/embargoed/{code}", "/events/{id:[0-9a-f-]{36}}/news");
    }

    @Bean
    MenuEntry newsMenu() {
        return new MenuEntry(65, "/news", "news.title", MenuEntry.Audience.EVERYONE);
    }
}
