package ieum.matching;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Writers;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for what is new, one person after the other, at hours at which people read mail. */
@Component
class DigestWork {
    private static final Logger LOG = LoggerFactory.getLogger(DigestWork.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");
    private static final int FIRST_HOUR = 8;
    private static final int LAST_HOUR = 17;
    private static final int AT_ONCE = 200;
    private static final List<OrganizationKind> KINDS = Arrays.stream(OrganizationKind.values())
            .filter(kind -> kind.proposes() && kind != OrganizationKind.PERSON)
            .toList();

    private final Digests digests;
    private final Writers writers;
    private final Clock clock;

    DigestWork(Digests digests, Writers writers, Clock clock) {
        this.digests = digests;
        this.writers = writers;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void look() {
        var hour = clock.instant().atZone(ZONE).getHour();
        if (hour < FIRST_HOUR || hour > LAST_HOUR) return;
        @Nullable AccountId last = null;
        for (var some = writers.after(last, KINDS, AT_ONCE);
                !some.isEmpty();
                some = writers.after(last, KINDS, AT_ONCE)) {
            some.forEach(this::look);
            last = some.getLast();
        }
    }

    /** Of one person it may fail; the others hear all the same. */
    private void look(AccountId account) {
        try {
            digests.look(account);
        } catch (RuntimeException e) {
            LOG.warn("No digest for {}", account, e);
        }
    }
}
