-- review-incomplete: A review has a comment; by the usual criteria, points for each of them, and the score that these come to.
select 'review', r.id
from review r
where r.answers -> 'comment' is null
    or r.form_version_id is null and round(((r.answers -> 'need' ->> 0)::numeric + (r.answers -> 'technology' ->> 0)::numeric
        + (r.answers -> 'feasibility' ->> 0)::numeric + (r.answers -> 'team' ->> 0)::numeric) / 4, 3) is distinct from r.score;

-- review-of-other-rubric: All reviews of a stage of a call answer the same rubric.
select 'review', r.id
from review r
join proposal p on p.id = r.proposal_id
left join judging j on j.call_id = p.call_id and j.stage = r.stage
where r.form_version_id is distinct from j.form_version_id;

-- review-of-draft: Only what was received is reviewed, and not by its applicant.
select 'review', r.id
from review r left join proposal p on p.id = r.proposal_id
where p.submitted_at is null or p.applicant_id = r.organization_id;

-- batch-without-step: What a batch says it decided stands in the history of the proposal.
select 'batch_line', l.batch_id || '/' || l.position
from batch_line l
where l.result in ('ACCEPTED', 'WAITLISTED', 'DECLINED') and not exists (
    select from proposal_step s where s.proposal_id = l.proposal_id and s.status = l.result);

-- batch-without-passage: What a batch says it let pass has passed that stage.
select 'batch_line', l.batch_id || '/' || l.position
from batch_line l left join batch b on b.id = l.batch_id
where l.result = 'PASSED' and not exists (
    select from proposal_stage s where s.proposal_id = l.proposal_id and s.stage = b.stage);

-- proposed-decision-over: What is proposed to be decided is not decided yet, and was not withdrawn.
select 'proposed_decision', d.proposal_id
from proposed_decision d left join proposal p on p.id = d.proposal_id
where p.status is null or p.status not in ('SUBMITTED', 'WAITLISTED');

-- proposed-decision-elsewhere: What is proposed to be decided counts for the call of its proposal.
select 'proposed_decision', d.proposal_id
from proposed_decision d join proposal p on p.id = d.proposal_id
where p.call_id is distinct from d.call_id;

-- decided-by-one: Where two persons decided, one proposed and another confirmed, and the decision was made.
select 'confirmed_decision', d.proposal_id
from confirmed_decision d
where d.proposed_by = d.confirmed_by or not exists (
    select from proposal_step s
    where s.proposal_id = d.proposal_id and s.made_by = d.confirmed_by and s.status = case d.outcome
        when 'ACCEPT' then 'ACCEPTED' when 'WAITLIST' then 'WAITLISTED' else 'DECLINED' end);

-- batch-without-proposing: What a batch says it proposed was proposed by whoever made the batch.
select 'batch_line', l.batch_id || '/' || l.position
from batch_line l left join batch b on b.id = l.batch_id
where l.result = 'PROPOSED' and not exists (
    select from audit_entry a
    where a.act = 'decision.proposed' and a.thing = l.proposal_id::text and a.actor_id = b.made_by);

-- expert-unasked: Whoever reviews as an expert was asked for that call and accepted.
select 'review', r.id
from review r join proposal p on p.id = r.proposal_id
where r.seat = 'EXPERT' and not exists (
    select from expert e where e.call_id = p.call_id and e.account_id = r.reviewer_id and e.accepted_at is not null);

-- expert-of-applicant: No expert reviews what the organisation where they work proposes.
select 'review', r.id
from review r
join proposal p on p.id = r.proposal_id
join expert e on e.call_id = p.call_id and e.account_id = r.reviewer_id
where r.seat = 'EXPERT' and e.organization_id = any (p.applicant_id || p.partners);

-- bid-of-draft: Reviewers bid only for what was received.
select 'bid', b.proposal_id || '/' || b.account_id
from bid b left join proposal p on p.id = b.proposal_id
where p.submitted_at is null;
