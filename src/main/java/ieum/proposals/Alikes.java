package ieum.proposals;

import ieum.organizations.FactsRevised;
import ieum.organizations.OrganizationId;
import ieum.organizations.OrganizationLinks;
import ieum.organizations.OrganizationRevised;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Points out to staff what different applicants have in common: the same file, the same title within a programme, at least
 * {@value #ALIKE} % of the terms of their texts, a person of both organisations, one website, or one number in the registers of two countries. Found once, when a
 * proposal comes in or an organisation changes what it says, so that pages and lists only look it up.
 */
@Service
@Transactional
public class Alikes {
    static final int ALIKE = 80;
    private static final int MOST = 50;
    /**
     * Not more than a page shows, whichever are found first: where thousands are alike, nobody reads them all. In one order, so
     * that two found at once wait for each other and do not stand in each other's way.
     */
    private static final String BOTH_WAYS = """
            insert into alike (proposal_id, other_id, reason, detail, found_at)
            select case turn when 1 then ?::uuid else found.id end, case turn when 1 then found.id else ?::uuid end,
                ?, found.detail, ? from (%s limit ?) found (id, detail) cross join generate_series(1, 2) turn
            order by 1, 2 on conflict do nothing""";

    private final JdbcClient jdbc;
    private final ProposalRepository repository;
    private final Proposals proposals;
    private final Submission submission;
    private final Veil veil;
    private final Organizations organizations;
    private final OrganizationLinks links;
    private final Clock clock;

    Alikes(
            JdbcClient jdbc,
            ProposalRepository repository,
            Proposals proposals,
            Submission submission,
            Veil veil,
            Organizations organizations,
            OrganizationLinks links,
            Clock clock) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.proposals = proposals;
        this.submission = submission;
        this.veil = veil;
        this.organizations = organizations;
        this.links = links;
        this.clock = clock;
    }

    /** What the viewer may see of them; none for those who do not work for a programme. */
    @Transactional(readOnly = true)
    public List<Alike> of(ProposalId id, Viewer viewer) {
        if (!viewer.staff() || proposals.get(id, viewer).veiled()) return List.of();
        var hides = veil.hides(viewer);
        var found = jdbc.sql("""
                        select a.reason, a.detail, p.id, p.number, p.title, p.title_language, p.applicant_id
                        from alike a join proposal p on p.id = a.other_id
                        where a.proposal_id = ? and p.status <> 'WITHDRAWN' and not %s order by a.reason, p.submitted_at, p.id limit ?""".formatted(hides))
                .params(id.value(), MOST)
                .query(Alikes::alike)
                .list();
        var names = organizations.names(
                found.stream().map(Alike::applicant).distinct().toList());
        return found.stream()
                .map(one -> one.named(names.getOrDefault(one.applicant(), "")))
                .toList();
    }

    @ApplicationModuleListener
    void on(ProposalSubmitted submitted) {
        var id = submitted.id();
        sameFile(id);
        sameTitle(id);
        linked(id, submitted.applicant());
        sameText(id);
    }

    /** What its earlier text had in common counts no more. */
    @ApplicationModuleListener
    void on(ProposalRevised revised) {
        var id = revised.id();
        jdbc.sql(
                        "delete from alike where (proposal_id = :id or other_id = :id) and reason in ('FILE', 'TITLE', 'TEXT')")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from proposal_sketch where proposal_id = ?")
                .param(id.value())
                .update();
        sameFile(id);
        sameTitle(id);
        sameText(id);
    }

    @ApplicationModuleListener
    void on(OrganizationRevised revised) {
        linkAnew(revised.id());
    }

    /** Its number in the register is among its facts. */
    @ApplicationModuleListener
    void on(FactsRevised revised) {
        linkAnew(revised.id());
    }

    private void linkAnew(OrganizationId applicant) {
        jdbc.sql("delete from alike a using proposal p where reason in ('MEMBER', 'WEBSITE', 'NUMBER') "
                        + "and p.applicant_id = ? and p.id in (a.proposal_id, a.other_id)")
                .param(applicant.value())
                .update();
        for (var id : jdbc.sql("select id from proposal where applicant_id = ? and submitted_at is not null limit ?")
                .params(applicant.value(), MOST)
                .query(UUID.class)
                .list()) linked(new ProposalId(id), applicant);
    }

    private void sameFile(ProposalId id) {
        note(id, Alike.Reason.FILE, """
                select p.id, min(own.name) from proposal_file mine
                join stored_file own on own.id = mine.file_id join stored_file f on f.sha256 = own.sha256 and f.id <> own.id
                join proposal_file theirs on theirs.file_id = f.id join proposal p on p.id = theirs.proposal_id
                join proposal self on self.id = mine.proposal_id
                where mine.proposal_id = ? and p.applicant_id <> self.applicant_id and p.submitted_at is not null
                group by p.id order by bool_or(p.program_id = self.program_id) desc, p.id""", id.value());
    }

    private void sameTitle(ProposalId id) {
        note(id, Alike.Reason.TITLE, """
                select p.id, p.title from proposal self join proposal p on p.program_id = self.program_id and p.title_key = self.title_key
                where self.id = ? and p.applicant_id <> self.applicant_id and p.submitted_at is not null""", id.value());
    }

    /**
     * Candidates by their bands, then compared term by term. One after the other, for two that came in at once would not see
     * each other's bands; so it comes last, and nobody waits long.
     */
    private void sameText(ProposalId id) {
        var own = ownTerms(id);
        var sketch = Sketch.of(own);
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('alike', 0))::text")
                .query(String.class)
                .single();
        jdbc.sql("insert into proposal_sketch (proposal_id, bands, terms) values (?, ?::bigint[], ?::text[]) "
                        + "on conflict do nothing")
                .params(id.value(), sketch.orElse(new Long[0]), own.toArray(String[]::new))
                .update();
        if (sketch.isEmpty()) return;
        note(id, Alike.Reason.TEXT, """
                select p.id, (100 * common.count / (cardinality(s.terms) + cardinality(mine.terms) - common.count))::text
                from proposal_sketch mine join proposal self on self.id = mine.proposal_id
                join proposal_sketch s on s.bands && ?::bigint[] join proposal p on p.id = s.proposal_id
                cross join lateral (
                    select count(*) from (select unnest(s.terms) intersect select unnest(mine.terms)) both_have) common
                where mine.proposal_id = ? and p.applicant_id <> self.applicant_id and p.submitted_at is not null
                    and 100 * common.count >= ? * (cardinality(s.terms) + cardinality(mine.terms) - common.count)""", sketch.get(), id.value(), ALIKE);
    }

    /**
     * Without the name of who applies: no two have the same, however much one copied of the other. Whoever may not know who applies
     * finds it by these alone.
     */
    private List<String> ownTerms(ProposalId id) {
        return submission.ownTerms(repository.findById(id).orElseThrow());
    }

    private void linked(ProposalId id, OrganizationId applicant) {
        for (var link : links.of(applicant))
            note(
                    id,
                    Alike.Reason.valueOf(link.kind().name()),
                    "select id, ? from proposal where applicant_id = ? and submitted_at is not null order by submitted_at desc",
                    link.detail(),
                    link.other().value());
    }

    private void note(ProposalId id, Alike.Reason reason, String found, Object... values) {
        var statement = jdbc.sql(BOTH_WAYS.formatted(found))
                .param(id.value())
                .param(id.value())
                .param(reason.name())
                .param(clock.instant().atOffset(ZoneOffset.UTC));
        for (var value : values) statement = statement.param(value);
        statement.param(MOST).update();
    }

    private static Alike alike(ResultSet row, int number) throws SQLException {
        var title = row.getString("title");
        var receipt = row.getString("number");
        return new Alike(
                new ProposalId(row.getObject("id", UUID.class)),
                receipt == null ? "" : receipt,
                title == null ? null : new Text(title, Language.valueOf(row.getString("title_language"))),
                new OrganizationId(row.getObject("applicant_id", UUID.class)),
                "",
                Alike.Reason.valueOf(row.getString("reason")),
                row.getString("detail"));
    }
}
