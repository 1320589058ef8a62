package ieum.pitches;

import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may do what with a pitch. Nobody judges their own. */
@Component
class PitchPolicy {
    /** The company that gave the brief, by whoever reviews for it, and those who run the event. */
    boolean mayScore(Pitch pitch, @Nullable Pitch brief, boolean writes, Viewer viewer) {
        if (pitch.kind() != PitchKind.PROPOSAL || isOwn(pitch, viewer)) return false;
        return (writes && viewer.organization().filter(viewer::reviewsFor).isPresent()) || reviews(brief, viewer);
    }

    /** Those who run the event; the company's own people once they have scored it themselves. */
    boolean maySeeScores(Pitch pitch, @Nullable Pitch brief, boolean writes, boolean scored, Viewer viewer) {
        return !isOwn(pitch, viewer) && maySeeScores(brief, writes, scored, viewer);
    }

    private static boolean maySeeScores(@Nullable Pitch brief, boolean writes, boolean scored, Viewer viewer) {
        return writes || (scored && reviews(brief, viewer));
    }

    /** The presenter's own people, and those who run the event. */
    boolean maySeeInterested(Pitch pitch, boolean writes, Viewer viewer) {
        return writes || isOwn(pitch, viewer);
    }

    boolean isOwn(Pitch pitch, Viewer viewer) {
        return pitch.organization() != null && viewer.belongsTo(pitch.organization());
    }

    private static boolean reviews(@Nullable Pitch brief, Viewer viewer) {
        OrganizationId company = brief == null ? null : brief.organization();
        return company != null && viewer.reviewsFor(company);
    }
}
