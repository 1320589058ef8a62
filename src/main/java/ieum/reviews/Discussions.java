package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.accounts.AccountView;
import ieum.accounts.Accounts;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.proposals.ProposalId;
import ieum.proposals.Proposals;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.Refused;
import ieum.shared.Text;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What those who judge a proposal say to each other. Reviewers take part once they have given their own judgement, so that it is
 * their own; whoever supervises reads along. It ends with the decision.
 */
@Service
@Transactional
public class Discussions {
    private final Reviews reviews;
    private final Affiliations affiliations;
    private final Proposals proposals;
    private final Organizations organizations;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Discussions(
            Reviews reviews,
            Affiliations affiliations,
            Proposals proposals,
            Organizations organizations,
            Accounts accounts,
            JdbcClient jdbc,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.reviews = reviews;
        this.affiliations = affiliations;
        this.proposals = proposals;
        this.organizations = organizations;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The first remark first; nothing for whoever does not read along. */
    @Transactional(readOnly = true)
    public Discussion of(ProposalId id, Viewer viewer) {
        var proposal = reviews.judged(id, viewer);
        if (!reviews.seesAll(proposal, viewer)) return Discussion.NONE;
        return new Discussion(
                named(proposal.call(), remarks(id)),
                reviews.judges(proposal, viewer) && !proposal.status().isDecided());
    }

    public void say(ProposalId id, Text words, Viewer viewer) {
        var proposal = reviews.judged(id, viewer);
        if (!reviews.judges(proposal, viewer)) throw new Refused("discuss proposal " + id);
        if (!reviews.seesAll(proposal, viewer)) throw new Clash("remark.reviewFirst");
        if (proposal.status().isDecided()) throw new Clash("remark.over");
        var now = clock.instant();
        jdbc.sql(
                        "insert into review_remark (id, proposal_id, author_id, organization_id, words, language, said_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        id.value(),
                        viewer.account().value(),
                        reviews.behalf(proposal, viewer).value(),
                        words.original(),
                        words.language().name(),
                        now.atOffset(ZoneOffset.UTC))
                .update();
        publisher.publishEvent(new RemarkMade(id, viewer.account(), now));
    }

    /** Whoever has reviewed it or said something, and may still see it; for those who tell them. */
    @Transactional(readOnly = true)
    public List<AccountId> participants(ProposalId id) {
        return jdbc
                .sql(
                        "select reviewer_id from review where proposal_id = ? union select author_id from review_remark where proposal_id = ?")
                .params(id.value(), id.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(AccountId::new)
                .filter(account -> !proposals
                        .some(List.of(id), organizations.viewer(account))
                        .isEmpty())
                .toList();
    }

    private List<Remark> remarks(ProposalId id) {
        return jdbc.sql("select * from review_remark where proposal_id = ? order by said_at, id")
                .param(id.value())
                .query((row, number) -> new Remark(
                        new AccountId(row.getObject("author_id", UUID.class)),
                        "",
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        "",
                        new Text(row.getString("words"), Language.valueOf(row.getString("language"))),
                        row.getTimestamp("said_at").toInstant()))
                .list();
    }

    private List<Remark> named(CallId call, List<Remark> remarks) {
        if (remarks.isEmpty()) return remarks;
        var affiliations = this.affiliations.of(call);
        var people =
                accounts.all(remarks.stream().map(Remark::author).distinct().toList());
        var names = organizations.names(
                remarks.stream().map(Remark::organization).distinct().toList());
        return remarks.stream()
                .map(one -> one.by(
                        name(people, one.author()),
                        affiliations.getOrDefault(one.author(), names.getOrDefault(one.organization(), ""))))
                .toList();
    }

    private static String name(Map<AccountId, AccountView> people, AccountId id) {
        var person = people.get(id);
        return person == null ? "" : person.name();
    }
}
