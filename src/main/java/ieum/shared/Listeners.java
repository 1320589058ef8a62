package ieum.shared;

import java.util.concurrent.Executor;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Who listens to what happened does so a few at a time, and waits without keeping anybody: else a rush of submissions
 * leaves the people no connection to the database. What still waits when the portal ends stands in the registry of events,
 * and is done after the next start. Long work has threads of its own, {@value #OWN_THREADS}.
 */
@Configuration(proxyBeanMethods = false)
public class Listeners implements AsyncConfigurer, DisposableBean {
    /** Spring Boot's, which has no limit. */
    public static final String OWN_THREADS = "applicationTaskExecutor";

    private static final int AT_ONCE = 4;

    private static final int SECONDS_TO_END = 10;

    private final ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();

    Listeners(TaskDecorator playing) {
        executor.setTaskDecorator(playing);
        executor.setCorePoolSize(AT_ONCE);
        executor.setMaxPoolSize(AT_ONCE);
        executor.setThreadNamePrefix("listener-");
        executor.setAwaitTerminationSeconds(SECONDS_TO_END);
        executor.initialize();
    }

    @Override
    public Executor getAsyncExecutor() {
        return executor;
    }

    @Override
    public void destroy() {
        executor.shutdown();
    }
}
