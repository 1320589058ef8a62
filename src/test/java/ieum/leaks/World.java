package ieum.leaks;

import ieum.shared.PortalClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What a story plays in: its clock, and the names of what comes into being. */
public class World {
    private static final Duration STEP = Duration.ofMinutes(1);
    private static final Pattern NAME = Pattern.compile("~([a-z]+)");

    private final PortalClock clock;
    private final Map<String, String> named = new ConcurrentHashMap<>();
    private Instant now;

    World(PortalClock clock, Instant now) {
        this.clock = clock;
        this.now = now;
    }

    /** A minute after the act before. */
    public <T> T act(Supplier<T> act) {
        now = now.plus(STEP);
        return clock.at(now, act);
    }

    public void act(Runnable act) {
        act(() -> {
            act.run();
            return true;
        });
    }

    /** Addresses say {@code ~name} for it; a world where nothing is called so has an id in its place that nothing has. */
    public <T> T name(String name, T id) {
        named.put(name, id.toString());
        return id;
    }

    String filled(String address) {
        return NAME.matcher(address).replaceAll(name -> id(name.group(1)));
    }

    Map<String, String> names() {
        return named;
    }

    private String id(String name) {
        return named.computeIfAbsent(name, missing -> UUID.randomUUID().toString());
    }
}
