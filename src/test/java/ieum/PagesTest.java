package ieum;

import ieum.leaks.Worlds;
import ieum.meetings.MeetingFixtures;
import ieum.notifications.NotificationFixtures;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** The whole portal behind MockMvc, on PostgreSQL. Every page test bears this, so that one context serves them all. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@Import({
    PostgresForTests.class,
    QuickPasswords.class,
    People.class,
    MatrixObjects.class,
    MeetingFixtures.class,
    Queries.class,
    NotificationFixtures.class,
    Worlds.class
})
public @interface PagesTest {}
