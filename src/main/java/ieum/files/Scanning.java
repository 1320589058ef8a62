package ieum.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/**
 * Has files looked at by a virus scanner: at once where it answers, else later, so that nobody misses a deadline because a
 * scanner is down. Off unless {@code ieum.scanner.address} names one.
 */
@Service
public class Scanning {
    private static final Logger LOG = LoggerFactory.getLogger(Scanning.class);
    /** Who waits for a scanner holds a connection to the database meanwhile. */
    private static final int AT_ONCE = 4;

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int A_TIME = 20;

    private final @Nullable Scanner scanner;
    private final ScanRegister register;
    private final FileStore store;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private volatile Instant notBefore = Instant.MIN;

    @Autowired
    Scanning(
            @Value("${ieum.scanner.address:}") String address,
            @Value("${ieum.scanner.timeout:20s}") Duration timeout,
            @Value("${ieum.scanner.max-size:25MB}") DataSize largest,
            ScanRegister register,
            FileStore store,
            TransactionTemplate transaction,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this(
                address.isBlank() ? null : new Clamd(URI.create(address), timeout, largest.toBytes()),
                register,
                store,
                transaction,
                publisher,
                clock);
    }

    Scanning(
            @Nullable Scanner scanner,
            ScanRegister register,
            FileStore store,
            TransactionTemplate transaction,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.scanner = scanner;
        this.register = register;
        this.store = store;
        this.transaction = transaction;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * For whoever runs the portal.
     *
     * @param on whether one is configured
     * @param answering whether it answered when it was asked last
     * @param waiting how many files it has still to look at
     * @param infected how many it found something in after they had been taken
     */
    public record Health(boolean on, boolean answering, int waiting, int infected) {}

    public Health health() {
        if (scanner == null) return new Health(false, false, 0, 0);
        return new Health(true, notBefore.equals(Instant.MIN), register.due(), register.infected());
    }

    /** What can be said at once; where nothing can, it waits. */
    Scan now(InputStream bytes) {
        if (scanner == null) return Scan.none();
        if (clock.instant().isBefore(notBefore) || !places.tryAcquire()) return Scan.of(Scan.State.WAITING);
        try {
            return asked(scanner, bytes);
        } finally {
            places.release();
        }
    }

    /** Those that wait, the longest first; each by itself, so that one does not hold the others. */
    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT15S")
    void catchUp() {
        if (scanner == null || clock.instant().isBefore(notBefore)) return;
        for (var file : register.due(A_TIME)) {
            Scan found;
            try (var bytes = store.read(file)) {
                found = asked(scanner, bytes);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            transaction.executeWithoutResult(status -> keep(file, found));
            if (!found.isDone()) return;
        }
    }

    private void keep(FileId file, Scan found) {
        var now = clock.instant();
        if (!register.said(file, found, now) || !found.isInfected()) return;
        LOG.warn("The scanner found {} in file {}", found.signature(), file);
        publisher.publishEvent(new FileInfected(file, String.valueOf(found.signature()), now));
    }

    private Scan asked(Scanner scanner, InputStream bytes) {
        try {
            var said = scanner.scan(bytes);
            notBefore = Instant.MIN;
            return said;
        } catch (IOException e) {
            notBefore = clock.instant().plus(PAUSE);
            LOG.warn("The virus scanner does not answer; files wait for it: {}", e.toString());
            return Scan.of(Scan.State.UNREACHABLE);
        }
    }
}
