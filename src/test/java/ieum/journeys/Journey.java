package ieum.journeys;

import ieum.MatrixObjects;
import ieum.People;
import ieum.PostgresForTests;
import ieum.QuickPasswords;
import ieum.meetings.MeetingFixtures;
import ieum.notifications.NotificationFixtures;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The whole portal at an address, for people at browsers. Every journey bears this, so that one context serves all. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({
    PostgresForTests.class,
    QuickPasswords.class,
    People.class,
    MatrixObjects.class,
    MeetingFixtures.class,
    NotificationFixtures.class
})
@interface Journey {}
