package ieum.events.web;

import ieum.events.OrganizerStatus;
import ieum.events.OrganizerView;
import ieum.organizations.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who organises an event with its organiser, as a page shows it.
 *
 * @param own what the viewer's own organisation was asked, if it was and the viewer may answer
 */
public record OrganizerPanel(
        List<OrganizerView> agreed,
        List<OrganizerView> others,
        @Nullable OrganizerView own) {
    static OrganizerPanel of(List<OrganizerView> asked, Viewer viewer) {
        return new OrganizerPanel(
                asked.stream()
                        .filter(one -> one.status() == OrganizerStatus.ACCEPTED)
                        .toList(),
                asked.stream()
                        .filter(one -> one.status() != OrganizerStatus.ACCEPTED)
                        .toList(),
                asked.stream()
                        .filter(one -> viewer.writesFor(one.organization()))
                        .findFirst()
                        .orElse(null));
    }
}
