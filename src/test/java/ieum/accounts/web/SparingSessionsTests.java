package ieum.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;

class SparingSessionsTests {
    private final List<String> writes = new ArrayList<>();
    private final MapSessionRepository database = new MapSessionRepository(new HashMap<>()) {
        @Override
        public void save(MapSession session) {
            writes.add(session.getId());
            super.save(session);
        }
    };
    private final SparingSessions<MapSession> sessions = new SparingSessions<>(database);

    @Test
    void sessionThatIsOnlyUsedIsWrittenOnceAMinute() {
        var id = begun();
        var since = database.findById(id).getLastAccessedTime();

        for (var seconds = 1; seconds <= 150; seconds++) use(id, since.plusSeconds(seconds));

        assertThat(writes).hasSize(2);
        assertThat(Duration.between(since, database.findById(id).getLastAccessedTime()))
                .isEqualTo(Duration.ofSeconds(120));
    }

    @Test
    void whatChangesIsWrittenAtOnce() {
        var id = begun();

        var session = sessions.findById(id);
        session.setAttribute("browser", "Firefox");
        sessions.save(session);

        assertThat(database.findById(id).<String>getAttribute("browser")).isEqualTo("Firefox");
    }

    @Test
    void sessionThatWasEndedElsewhereIsGoneAtTheNextRequest() {
        var id = begun();
        use(id, Instant.now());

        database.deleteById(id);

        assertThat(sessions.findById(id)).isNull();
    }

    private String begun() {
        var session = sessions.createSession();
        sessions.save(session);
        sessions.forget();
        assertThat(writes).containsExactly(session.getId());
        writes.clear();
        return session.getId();
    }

    private void use(String id, Instant at) {
        var session = sessions.findById(id);
        session.setLastAccessedTime(at);
        sessions.save(session);
        sessions.forget();
    }
}
