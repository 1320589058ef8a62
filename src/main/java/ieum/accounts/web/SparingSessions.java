package ieum.accounts.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions that are written when something of them changed: that one was used is written once a minute and not at each
 * request, which costs a transaction. And what a request has just written it need not read again.
 */
class SparingSessions<S extends Session> implements SessionRepository<SparingSessions.Kept<S>> {
    private static final Duration RESOLUTION = Duration.ofMinutes(1);

    private final SessionRepository<S> sessions;
    private final ThreadLocal<@Nullable Kept<S>> written = new ThreadLocal<>();

    SparingSessions(SessionRepository<S> sessions) {
        this.sessions = sessions;
    }

    @Override
    public Kept<S> createSession() {
        return new Kept<>(sessions.createSession(), true);
    }

    @Override
    public void save(Kept<S> session) {
        if (session.changed) sessions.save(session.session);
        session.changed = false;
        written.set(session);
    }

    @Override
    public @Nullable Kept<S> findById(String id) {
        var known = written.get();
        if (known != null && known.getId().equals(id)) return known;
        var found = sessions.findById(id);
        return found == null ? null : new Kept<>(found, false);
    }

    @Override
    public void deleteById(String id) {
        written.remove();
        sessions.deleteById(id);
    }

    /** With the end of a request: the next one on this thread reads anew. */
    void forget() {
        written.remove();
    }

    /** A session that knows whether it has to be written. */
    static class Kept<S extends Session> implements Session {
        private final S session;
        private boolean changed;

        private Kept(S session, boolean changed) {
            this.session = session;
            this.changed = changed;
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return session.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            changed = true;
            session.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            changed = true;
            session.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public void setLastAccessedTime(Instant used) {
            if (used.isBefore(session.getLastAccessedTime().plus(RESOLUTION))) return;
            changed = true;
            session.setLastAccessedTime(used);
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            changed = true;
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
