package ieum.currencies;

import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.Refused;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rates as staff write them down, each with its day and source: figures in another currency say by which they were made. */
@Service
@Transactional
public class ExchangeRates {
    private static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    ExchangeRates(JdbcClient jdbc, ApplicationEventPublisher publisher, Clock clock) {
        this.jdbc = jdbc;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<RateView> list(Viewer viewer) {
        check(viewer);
        return jdbc.sql("select * from exchange_rate order by day desc, base, quote limit ?")
                .param(SHOWN)
                .query(ExchangeRates::read)
                .list();
    }

    /** The latest between two currencies, whichever way round it was written down. */
    @Transactional(readOnly = true)
    public Optional<RateView> latest(String one, String other) {
        return jdbc.sql("""
                        select * from exchange_rate where (base = ? and quote = ?) or (base = ? and quote = ?)
                        order by day desc, entered_at desc limit 1""")
                .params(one, other, other, one)
                .query(ExchangeRates::read)
                .optional();
    }

    /** Another one of the same day takes its place. */
    public void set(RateText text, Viewer viewer) {
        check(viewer);
        if (text.from().equals(text.to())) throw new Clash("rate.same");
        var now = clock.instant();
        if (text.day().isAfter(LocalDate.ofInstant(now, ZoneOffset.ofHours(14)))) throw new Clash("rate.tooEarly");
        var id = jdbc.sql("""
                        insert into exchange_rate (id, base, quote, rate, day, source, entered_by, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (base, quote, day) do update set rate = excluded.rate, source = excluded.source,
                            entered_by = excluded.entered_by, entered_at = excluded.entered_at
                        returning id""")
                .params(
                        ExchangeRateId.next().value(),
                        text.from(),
                        text.to(),
                        text.rate(),
                        text.day(),
                        text.source(),
                        viewer.account().value(),
                        now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
        publisher.publishEvent(new ExchangeRateSet(new ExchangeRateId(id), viewer.account(), now));
    }

    private static void check(Viewer viewer) {
        if (!viewer.brokers()) throw new Refused("write down exchange rates");
    }

    private static RateView read(ResultSet row, int number) throws SQLException {
        return new RateView(
                new ExchangeRateId(row.getObject("id", UUID.class)),
                new RateText(
                        row.getString("base"),
                        row.getString("quote"),
                        trimmed(row.getBigDecimal("rate")),
                        row.getObject("day", LocalDate.class),
                        row.getString("source")));
    }

    private static BigDecimal trimmed(BigDecimal rate) {
        return rate.stripTrailingZeros();
    }
}
