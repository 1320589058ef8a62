package ieum.proposals;

import ieum.organizations.MemberRole;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.organizations.Viewer.Member;
import ieum.programs.Oversight;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * From whom the names of those who apply are kept while a stage is judged double-blind: from everyone but those who apply or fund a
 * part, those who run the programme, and the portal's administrators. Who only reviews, for whomever, is among the others.
 */
@Component
class Veil {
    /** Stands for an applicant whose name is kept from the viewer. */
    static final OrganizationId SOMEBODY = new OrganizationId(new UUID(0, 0));

    private static final String DRAWN = "applicant_veiled(p.id, p.call_id, p.status, p.number)";

    /** The terms of p apart from the names of those who apply, by which whoever may not know these finds it. */
    static final String OWN_WORDS = "(select k.terms from own_words k where k.proposal_id = p.id)";

    private final Programs programs;

    Veil(Programs programs) {
        this.programs = programs;
    }

    boolean hides(Proposal proposal, Viewer viewer) {
        return proposal.veiled()
                && !knows(proposal, () -> programs.oversight(proposal.aim().program()), viewer);
    }

    String hides(Viewer viewer) {
        return hides(viewer, overseen(viewer));
    }

    /**
     * The same answer for many at once, in SQL where p is the proposal. Ids of ours are written out.
     *
     * @param overseen programmes that the viewer oversees
     */
    String hides(Viewer viewer, List<String> overseen) {
        if (viewer.administrator()) return "false";
        var own = "'" + viewer.organization().map(OrganizationId::value).orElse(SOMEBODY.value()) + "'::uuid";
        var knows =
                "p.applicant_id = " + own + " or p.partners && array[" + own + "] or p.funders && array[" + own + "]";
        if (!onlyReviews(viewer))
            knows += " or p.centre_id = " + own + " or p.program_id = any ('{" + String.join(",", overseen)
                    + "}'::uuid[])";
        return "(not (" + knows + ") and " + DRAWN + ")";
    }

    /** The programmes that the viewer oversees, whose ids are written out in lists. */
    List<String> overseen(Viewer viewer) {
        if (viewer.administrator()) return List.of();
        return programs.overseen(viewer).stream()
                .map(ProgramId::toString)
                .sorted()
                .toList();
    }

    private static boolean knows(Proposal proposal, Supplier<Oversight> oversight, Viewer viewer) {
        return viewer.administrator()
                || viewer.belongsTo(proposal.applicant())
                || proposal.partners().stream().anyMatch(viewer::belongsTo)
                || proposal.funders().stream().anyMatch(viewer::belongsTo)
                || (!onlyReviews(viewer)
                        && oversight.get().mayRead(proposal.aim().centre(), viewer));
    }

    private static boolean onlyReviews(Viewer viewer) {
        return viewer instanceof Member member && member.role() == MemberRole.REVIEWER;
    }
}
