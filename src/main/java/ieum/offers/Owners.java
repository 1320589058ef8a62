package ieum.offers;

import ieum.organizations.Conflicts;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * From whom the owner of an anonymous offer is kept: from all but its owner, those who run the track (unless they have a
 * conflict of interest with it), and with whom it accepted an interest.
 */
@Component
class Owners {
    private static final UUID NOBODY = new UUID(0, 0);

    private final Programs programs;
    private final Conflicts conflicts;
    private final JdbcClient jdbc;

    Owners(Programs programs, Conflicts conflicts, JdbcClient jdbc) {
        this.programs = programs;
        this.conflicts = conflicts;
        this.jdbc = jdbc;
    }

    boolean knows(Offer offer, Viewer viewer) {
        return !offer.anonymous()
                || viewer.belongsTo(offer.owner())
                || (overseen(offer, viewer) && !avoids(offer.owner(), viewer))
                || met(offer.id(), viewer);
    }

    boolean overseen(Offer offer, Viewer viewer) {
        var track = offer.track();
        return track != null && programs.oversight(track.program()).mayRead(track.centre(), viewer);
    }

    boolean avoids(OrganizationId organization, Viewer viewer) {
        return viewer.signedIn()
                && conflicts
                        .of(List.of(viewer.account()))
                        .getOrDefault(viewer.account(), Set.of())
                        .contains(organization);
    }

    /** The same answer as {@link #knows} in SQL, of a row {@code o}; with {@link #parameters}. */
    static String known() {
        return """
                (not o.anonymous or o.owner_id = ?
                    or (? or o.centre_id = ? or o.program_id = any (?::uuid[])) and not o.owner_id = any ((select onlooker_avoids())::uuid[])
                    or exists (select 1 from interest i where i.offer_id = o.id and i.status = 'ACCEPTED' and i.organization_id = ?))""";
    }

    Object[] parameters(Viewer viewer) {
        var own = viewer.organization().map(OrganizationId::value).orElse(NOBODY);
        var overseen =
                programs.overseen(viewer).stream().map(ProgramId::toString).toArray(String[]::new);
        return new Object[] {own, viewer.administrator(), own, overseen, own};
    }

    private boolean met(OfferId offer, Viewer viewer) {
        return viewer.organization()
                .filter(own -> jdbc.sql(
                                "select exists (select 1 from interest where offer_id = ? and organization_id = ? and status = 'ACCEPTED')")
                        .params(offer.value(), own.value())
                        .query(Boolean.class)
                        .single())
                .isPresent();
    }
}
