package ieum.programs;

import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.shared.Clash;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What an operator may not change, because others stand on it: places that are taken, centres that have something. */
@Component
class Limits {
    private final Places places;
    private final ObjectProvider<Commitments> commitments;
    private final Organizations organizations;

    Limits(Places places, ObjectProvider<Commitments> commitments, Organizations organizations) {
        this.places = places;
        this.commitments = commitments;
        this.organizations = organizations;
    }

    /** Nobody takes a place between this and the end of the transaction. */
    void check(Program program, ProgramText text) {
        places.hold(program.id());
        check("program", Side.DEMAND, text.demandPlaces(), places.takenInAll(program.id(), Side.DEMAND));
        check("program", Side.STARTUP, text.startupPlaces(), places.takenInAll(program.id(), Side.STARTUP));
        for (var track : program.tracks())
            if (!text.centres().contains(track.centre()) && isInUse(program.id(), track.centre()))
                throw new Clash(
                        "program.centreInUse",
                        organizations.names(List.of(track.centre())).getOrDefault(track.centre(), ""));
    }

    void check(
            ProgramId program, OrganizationId centre, @Nullable Integer demandPlaces, @Nullable Integer startupPlaces) {
        places.hold(program);
        check("track", Side.DEMAND, demandPlaces, places.taken(program, centre, Side.DEMAND));
        check("track", Side.STARTUP, startupPlaces, places.taken(program, centre, Side.STARTUP));
    }

    private static void check(String where, Side side, @Nullable Integer limit, int taken) {
        if (limit != null && limit < taken) throw new Clash(where + ".belowTaken." + side, taken);
    }

    private boolean isInUse(ProgramId program, OrganizationId centre) {
        return places.participants(program).stream()
                        .anyMatch(participant -> participant.centre().equals(centre))
                || places.past(program).stream().anyMatch(past -> past.centre().equals(centre))
                || commitments.stream().anyMatch(one -> one.standIn(program, centre));
    }
}
