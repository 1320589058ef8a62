package ieum.shared.web;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Time zones to choose from, by their names in the tz database; those of the portal's countries first. */
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
                .forEach(id -> zones.put(id, id.replace('_', ' ')));
        return zones;
    }
}
