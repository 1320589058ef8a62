package ieum.events.web;

import ieum.events.SiteId;
import ieum.events.SitePair;
import ieum.events.SiteText;
import ieum.events.SiteView;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A site, and by the id of each other one how many minutes the way there takes, as typed. */
record SiteForm(
        @NotBlank @Size(max = 160) String name,
        @Size(max = 300) String address,
        @Nullable Map<String, String> minutes) {
    private static final int DAY = 24 * 60;

    static SiteForm empty() {
        return new SiteForm("", "", Map.of());
    }

    static SiteForm of(SiteView site, List<SiteView> all, Map<SitePair, Integer> times) {
        var minutes = new LinkedHashMap<String, String>();
        for (var other : all) {
            var known = times.get(SitePair.of(site.id(), other.id()));
            if (known != null) minutes.put(other.id().toString(), known.toString());
        }
        return new SiteForm(site.text().name(), site.text().address(), minutes);
    }

    /** Whole minutes up to a day. */
    void check(BindingResult errors) {
        typed().forEach((site, words) -> {
            if (!words.isBlank() && (!words.strip().matches("[0-9]{1,4}") || Integer.parseInt(words.strip()) > DAY))
                errors.rejectValue("minutes[" + site + "]", "site.minutesWrong", new Object[] {DAY}, null);
        });
    }

    SiteText toText() {
        return new SiteText(name, address == null ? "" : address);
    }

    Map<SiteId, @Nullable Integer> toMinutes() {
        var found = new HashMap<SiteId, @Nullable Integer>();
        typed().forEach((site, words) ->
                found.put(SiteId.of(site), words.isBlank() ? null : Integer.valueOf(words.strip())));
        return found;
    }

    private Map<String, String> typed() {
        return minutes == null ? Map.of() : minutes;
    }
}
