package ieum.organizations.web;

import ieum.organizations.MeetingPlaces;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.shared.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For templates, as {@code @whereToMeet}: where the viewer can ask an organisation for a meeting. */
@Component
class WhereToMeet {
    private final List<MeetingPlaces> places;

    WhereToMeet(List<MeetingPlaces> places) {
        this.places = places;
    }

    public List<MeetingPlaces.Place> of(
            @Nullable OrganizationId other, MeetingPlaces.Ground ground, @Nullable Text about, Viewer viewer) {
        var own = viewer.organization().filter(viewer::writesFor);
        if (other == null || own.isEmpty() || own.get().equals(other)) return List.of();
        return places.stream()
                .flatMap(place -> place.of(other, ground, about, viewer).stream())
                .toList();
    }
}
