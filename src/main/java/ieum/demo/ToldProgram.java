package ieum.demo;

import ieum.shared.Language;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A programme as {@code programs.yaml} tells of it; places of a centre are those of demand, then of startups. */
record ToldProgram(
        String key,
        Language language,
        String name,
        String summary,
        String supervisor,
        String operator,
        List<String> centres,
        ZoneId zone,
        @Nullable Integer demandPlaces,
        @Nullable Integer startupPlaces,
        String demandCounted,
        String startupCounted,
        Map<String, List<Integer>> centrePlaces,
        Call call) {
    /** Days from today, with a minus for those that are over. */
    record Call(String title, int opensInDays, int closesInDays, LocalTime closesAt) {}
}
