package ieum.shared;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.support.NoOpTaskScheduler;

/** What the portal does every so often, by itself. Tests run it when they want it. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Schedule {
    /** Spring Session enables schedules, too, so that leaving it out here alone would stop nothing. */
    @Bean
    @ConditionalOnProperty(name = "ieum.schedule", havingValue = "false")
    TaskScheduler never() {
        return new NoOpTaskScheduler();
    }
}
