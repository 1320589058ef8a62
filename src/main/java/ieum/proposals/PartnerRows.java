package ieum.proposals;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Language;
import ieum.shared.Money;
import ieum.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of those who propose together; the applicant's own comes first. */
@Component
class PartnerRows {
    private final JdbcClient jdbc;

    PartnerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Partner> of(ProposalId id) {
        return jdbc.sql("select * from proposal_partner where proposal_id = ? order by position")
                .param(id.value())
                .query(PartnerRows::read)
                .list();
    }

    void add(ProposalId id, OrganizationId organization, int position, AccountId by, Instant at, boolean joined) {
        jdbc.sql("""
                        insert into proposal_partner
                            (proposal_id, organization_id, position, invited_by, invited_at, joined_by, joined_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .param(id.value())
                .param(organization.value())
                .param(position)
                .param(by.value())
                .param(at.atOffset(ZoneOffset.UTC))
                .param(joined ? by.value() : null)
                .param(joined ? at.atOffset(ZoneOffset.UTC) : null)
                .update();
    }

    /** After all there are; one who left leaves no gap that anyone would notice. */
    int next(ProposalId id) {
        return jdbc.sql("select coalesce(max(position), 0) + 1 from proposal_partner where proposal_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    void join(ProposalId id, OrganizationId organization, AccountId by, Instant at) {
        jdbc.sql("""
                        update proposal_partner set joined_by = ?, joined_at = ?
                        where proposal_id = ? and organization_id = ? and joined_at is null""")
                .params(by.value(), at.atOffset(ZoneOffset.UTC), id.value(), organization.value())
                .update();
    }

    void remove(ProposalId id, OrganizationId organization) {
        jdbc.sql("delete from proposal_partner where proposal_id = ? and organization_id = ?")
                .params(id.value(), organization.value())
                .update();
    }

    void write(ProposalId id, OrganizationId organization, Contribution said, @Nullable OrganizationId funder) {
        var text = said.text();
        var budget = said.budget();
        jdbc.sql("""
                        update proposal_partner set part = ?, funder_id = ?, contribution = ?, contribution_language = ?,
                            budget = ?, budget_currency = ?
                        where proposal_id = ? and organization_id = ?""")
                .param(said.part())
                .param(funder == null ? null : funder.value())
                .param(text == null ? null : text.original())
                .param(text == null ? null : text.language().name())
                .param(budget == null ? null : budget.amount())
                .param(budget == null ? null : budget.currency())
                .param(id.value())
                .param(organization.value())
                .update();
    }

    void sign(ProposalId id, OrganizationId organization, String sha256, AccountId by, Instant at) {
        jdbc.sql("""
                        update proposal_partner set signed_by = ?, signed_at = ?, signed_sha256 = ?
                        where proposal_id = ? and organization_id = ? and joined_at is not null""")
                .params(by.value(), at.atOffset(ZoneOffset.UTC), sha256, id.value(), organization.value())
                .update();
    }

    /** To what is to take the place of what was submitted. */
    void signRevision(ProposalId id, OrganizationId organization, String sha256, AccountId by, Instant at) {
        jdbc.sql("""
                        update proposal_partner set revised_by = ?, revised_at = ?, revised_sha256 = ?
                        where proposal_id = ? and organization_id = ? and joined_at is not null""")
                .params(by.value(), at.atOffset(ZoneOffset.UTC), sha256, id.value(), organization.value())
                .update();
    }

    /** What they agreed to is submitted. */
    void adopt(ProposalId id, String sha256) {
        jdbc.sql("""
                        update proposal_partner set signed_by = revised_by, signed_at = revised_at, signed_sha256 = revised_sha256
                        where proposal_id = ? and revised_sha256 = ?""").params(id.value(), sha256).update();
    }

    static Partner read(ResultSet row, int number) throws SQLException {
        var funder = row.getObject("funder_id", UUID.class);
        var text = row.getString("contribution");
        var budget = row.getBigDecimal("budget");
        return new Partner(
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                "",
                row.getInt("position") == 0,
                funder == null ? null : new OrganizationId(funder),
                new Contribution(
                        row.getObject("part", Integer.class),
                        text == null ? null : new Text(text, Language.valueOf(row.getString("contribution_language"))),
                        budget == null ? null : new Money(budget, row.getString("budget_currency"))),
                moment(row, "joined_at"),
                moment(row, "signed_at"),
                row.getString("signed_sha256"),
                moment(row, "revised_at"),
                row.getString("revised_sha256"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
