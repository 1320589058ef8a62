package ieum.accounts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where an account is signed in: its sessions, each of which can be ended. */
@Component
public class SignedInDevices {
    /** The attribute of a session that says what browser began it. */
    public static final String BROWSER = "browser";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    SignedInDevices(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** A browser that is signed in. The key names the session without giving it away. */
    public record Device(String key, String browser, Instant since, Instant lastSeen, boolean current) {}

    public List<Device> of(AccountId account, String current) {
        return sessions(account).values().stream()
                .map(session -> new Device(
                        key(session),
                        session.getAttributeOrDefault(BROWSER, ""),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(current)))
                .sorted(Comparator.comparing(Device::lastSeen).reversed())
                .toList();
    }

    public void end(AccountId account, String key) {
        sessions(account).values().stream()
                .filter(session -> key(session).equals(key))
                .forEach(session -> sessions.deleteById(session.getId()));
    }

    void endOthers(AccountId account, String current) {
        sessions(account).keySet().stream().filter(id -> !id.equals(current)).forEach(sessions::deleteById);
    }

    private Map<String, ? extends Session> sessions(AccountId account) {
        return sessions.findByPrincipalName(account.toString());
    }

    private static String key(Session session) {
        return Links.digest(session.getId()).substring(0, 16);
    }
}
