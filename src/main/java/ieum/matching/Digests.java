package ieum.matching;

import ieum.accounts.AccountId;
import ieum.challenges.ChallengeId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** News of suggestions: how often each person wants them, and what they were told of. */
@Service
@Transactional
public class Digests {
    /** Who suits less is not worth a mail. */
    static final int FEWEST_POINTS = 20;

    static final int MOST = 5;

    private final ChallengeSuggestions suggestions;
    private final Organizations organizations;
    private final ApplicationEventPublisher publisher;
    private final JdbcClient jdbc;
    private final Clock clock;

    Digests(
            ChallengeSuggestions suggestions,
            Organizations organizations,
            ApplicationEventPublisher publisher,
            JdbcClient jdbc,
            Clock clock) {
        this.suggestions = suggestions;
        this.organizations = organizations;
        this.publisher = publisher;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Frequency of(Viewer viewer) {
        return jdbc.sql("select frequency from digest where account_id = ?")
                .param(viewer.account().value())
                .query((row, number) -> Frequency.valueOf(row.getString("frequency")))
                .optional()
                .orElse(Frequency.WEEKLY);
    }

    public void choose(Frequency frequency, Viewer viewer) {
        jdbc.sql("""
                        insert into digest (account_id, frequency) values (?, ?)
                        on conflict (account_id) do update set frequency = excluded.frequency""").params(viewer.account().value(), frequency.name()).update();
    }

    /** Tells somebody of what is new, where it is time to; several nodes at once do so once. */
    void look(AccountId account) {
        var now = clock.instant();
        if (!isTheirTurn(account, now)) return;
        var viewer = organizations.viewer(account);
        if (!suggestions.areFor(viewer)) return;
        var known = new HashSet<>(jdbc.sql("select challenge_id from digest_line where account_id = ?")
                .param(account.value())
                .query(UUID.class)
                .list());
        var fresh = suggestions.of(false, 1, viewer).rows().stream()
                .filter(one -> one.verdict() == null
                        && one.proposal() == null
                        && one.fit().points() >= FEWEST_POINTS)
                .map(SuggestedChallenge::id)
                .filter(id -> !known.contains(id.value()))
                .limit(MOST)
                .toList();
        if (fresh.isEmpty()) return;
        fresh.forEach(id -> told(account, id, now));
        publisher.publishEvent(new SuggestionsFound(account, fresh, now));
    }

    private boolean isTheirTurn(AccountId account, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                        insert into digest (account_id, frequency, looked_at) values (?, 'WEEKLY', ?)
                        on conflict (account_id) do update set looked_at = excluded.looked_at
                        where digest.looked_at is null and digest.frequency <> 'NEVER'
                            or digest.frequency = 'DAILY' and digest.looked_at <= ?
                            or digest.frequency = 'WEEKLY' and digest.looked_at <= ?""")
                        .params(
                                account.value(),
                                at,
                                at.minus(Frequency.DAILY.between()),
                                at.minus(Frequency.WEEKLY.between()))
                        .update()
                == 1;
    }

    private void told(AccountId account, ChallengeId challenge, Instant now) {
        jdbc.sql("insert into digest_line (account_id, challenge_id, told_at) values (?, ?, ?) on conflict do nothing")
                .params(account.value(), challenge.value(), now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
