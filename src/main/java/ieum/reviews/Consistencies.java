package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.Calls;
import ieum.programs.Programs;
import ieum.programs.Stage;
import ieum.proposals.ProposalId;
import ieum.reviews.Consistency.Given;
import ieum.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How alike the reviewers of a call judged; for those who run or supervise its programme, or a track of it. */
@Service
@Transactional(readOnly = true)
public class Consistencies {
    private final JdbcClient jdbc;
    private final Calls calls;
    private final Programs programs;
    private final Affiliations affiliations;

    Consistencies(JdbcClient jdbc, Calls calls, Programs programs, Affiliations affiliations) {
        this.affiliations = affiliations;
        this.jdbc = jdbc;
        this.calls = calls;
        this.programs = programs;
    }

    /** Of what the viewer sees: a centre its own track. */
    public Consistency of(CallId call, Stage stage, Viewer viewer) {
        var centre = checkMayCompare(call, viewer);
        return Consistency.of(given(
                call,
                stage,
                centre.map(own -> " and p.centre_id = '" + own + "'").orElse("")));
    }

    /** Where the experts among the reviewers work; the others review for their own organisations. */
    public Map<AccountId, String> affiliations(CallId call, Viewer viewer) {
        checkMayCompare(call, viewer);
        return affiliations.of(call);
    }

    /** The centre whose track alone the viewer sees; none where they see all. */
    private Optional<OrganizationId> checkMayCompare(CallId call, Viewer viewer) {
        var program = programs.get(calls.get(call).program());
        if (program.oversight().mayReadAll(viewer)) return Optional.empty();
        var own = viewer.organization().filter(viewer::writesFor);
        var centre = own.filter(program.text().centres()::contains);
        if (centre.isEmpty()) throw new Refused("compare reviews of call " + call);
        return centre;
    }

    private List<Given> given(CallId call, Stage stage, String among) {
        return jdbc.sql("""
                        select r.proposal_id, r.reviewer_id, r.organization_id, r.score from review r join proposal p on p.id = r.proposal_id
                        where p.call_id = ? and r.stage = ? and r.score is not null""" + among + " order by p.number, r.submitted_at")
                .params(call.value(), stage.name())
                .query((row, number) -> new Given(
                        new ProposalId(row.getObject("proposal_id", UUID.class)),
                        new AccountId(row.getObject("reviewer_id", UUID.class)),
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        row.getDouble("score")))
                .list();
    }
}
