package ieum.shared.web;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Time zones to choose from, those of the portal's countries first: as readers call them, and in the tz database. */
@Component("zones")
class Zones {
    private static final List<String> FIRST =
            List.of("Asia/Seoul", "Asia/Ho_Chi_Minh", "Europe/Paris", "Europe/Moscow", "UTC");

    public Map<String, String> all() {
        var zones = new LinkedHashMap<String, String>();
        Stream.concat(
                        FIRST.stream(),
                        ZoneId.getAvailableZoneIds().stream()
                                .filter(id -> id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Pacific)/.*"))
                                .sorted())
                .forEach(id -> zones.put(id, name(id)));
        return zones;
    }

    private static String name(String id) {
        var locale = ULocale.forLocale(LocaleContextHolder.getLocale());
        return TimeZone.getTimeZone(id).getDisplayName(false, TimeZone.LONG, locale) + " (" + id.replace('_', ' ')
                + ")";
    }
}
