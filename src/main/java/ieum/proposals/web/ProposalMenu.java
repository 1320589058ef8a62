package ieum.proposals.web;

import ieum.shared.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProposalMenu {
    @Bean
    MenuEntry proposalsMenu() {
        return new MenuEntry(40, "/proposals", "proposals.title", MenuEntry.Audience.SIGNED_IN);
    }
}
