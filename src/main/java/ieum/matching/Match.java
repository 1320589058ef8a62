package ieum.matching;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.programs.ProgramId;
import ieum.programs.Side;
import ieum.proposals.ProposalId;
import ieum.shared.Clash;
import ieum.shared.Text;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** That a company and a startup take up a task together. One side alone is a proposal; both make it a match. */
@Entity
@Table(name = "match")
class Match extends AbstractAggregateRoot<Match> {
    /** How long the two sides are asked to take at the most. */
    static final Duration TO_ANSWER = Duration.ofDays(14);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MatchId id;

    private String number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "program_id"))
    private ProgramId program;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "proposal_id"))
    private @Nullable ProposalId proposal;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "introduction_id"))
    private @Nullable IntroductionId introduction;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "demand_id"))
    private OrganizationId demand;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "startup_id"))
    private OrganizationId startup;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "centre_id"))
    private OrganizationId centre;

    @Embedded
    @AttributeOverride(name = "original", column = @Column(name = "task"))
    @AttributeOverride(name = "language", column = @Column(name = "task_language"))
    private Text task;

    @Enumerated(EnumType.STRING)
    private MatchStatus status = MatchStatus.PROPOSED;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "proposed_by"))
    private AccountId proposedBy;

    private Instant proposedAt;

    @ElementCollection
    @CollectionTable(name = "match_answer", joinColumns = @JoinColumn(name = "match_id"))
    @OrderColumn(name = "position")
    private List<Answer> answers = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> terms;

    @Version
    private @Nullable Long version;

    Match(String number, Pair pair, Text task, List<String> terms, AccountId by, Instant at) {
        this.id = MatchId.next();
        this.number = number;
        this.program = pair.program();
        this.proposal = pair.proposal();
        this.introduction = pair.introduction();
        this.demand = pair.demand();
        this.startup = pair.startup();
        this.centre = pair.centre();
        this.task = task;
        this.terms = terms;
        this.proposedBy = by;
        this.proposedAt = at;
        registerEvent(new MatchProposed(id, demand, startup, centre, by, at));
    }

    @SuppressWarnings("NullAway") // for Hibernate only
    protected Match() {}

    /** Who is to be brought together, in which track of which programme. */
    record Pair(
            ProgramId program,
            @Nullable ProposalId proposal,
            @Nullable IntroductionId introduction,
            OrganizationId demand,
            OrganizationId startup,
            OrganizationId centre) {}

    /** Whether it is a match from now on. A side that confirms twice has confirmed once. */
    boolean confirm(Side side, AccountId by, Instant at) {
        if (status == MatchStatus.DECLINED) throw new Clash("match.isDeclined");
        if (answers.stream().anyMatch(answer -> answer.side() == side)) return false;
        answers.add(new Answer(side, true, by, at, null));
        if (answers.size() < Side.values().length) {
            registerEvent(new MatchAnswered(id, side == Side.DEMAND ? demand : startup, by, at));
            return false;
        }
        status = MatchStatus.CONFIRMED;
        registerEvent(new MatchConfirmed(id, demand, startup, centre, program, by, at));
        return true;
    }

    /** Also by a side that had confirmed, as long as the other has not. */
    void decline(Side side, Text reason, AccountId by, Instant at) {
        if (status == MatchStatus.DECLINED) return;
        if (status == MatchStatus.CONFIRMED) throw new Clash("match.isConfirmed");
        answers.removeIf(answer -> answer.side() == side);
        answers.add(new Answer(side, false, by, at, reason));
        status = MatchStatus.DECLINED;
        registerEvent(new MatchDeclined(id, demand, startup, centre, by, at));
    }

    MatchId id() {
        return id;
    }

    Pair pair() {
        return new Pair(program, proposal, introduction, demand, startup, centre);
    }

    MatchView view(String demandName, String startupName, String centreName, ZoneId zone) {
        return new MatchView(
                id,
                number,
                program,
                proposal,
                introduction,
                demand,
                demandName,
                startup,
                startupName,
                centre,
                centreName,
                task,
                status,
                proposedAt,
                proposedAt.plus(TO_ANSWER),
                answers.stream().map(Answer::view).toList(),
                zone);
    }
}
