package ieum.demo;

import ieum.accounts.DemoAccounts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** On by default with the database inside, off with a configured one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("${ieum.demo:environment['spring.datasource.url'] == null}")
@Import({Doors.class, Demo.class})
class DemoConfiguration {
    @Bean
    DemoAccounts demoAccounts() {
        return new DemoAccounts(ListedPerson.names(), ListedPerson.DOMAIN, ListedPerson.PASSWORD);
    }
}
