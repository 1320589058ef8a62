-- review-incomplete: A review that was submitted has a score for each criterion, and a comment.
select 'review', r.id
from review r left join review_score s on s.review_id = r.id and s.criterion in ('NEED', 'TECHNOLOGY', 'FEASIBILITY', 'TEAM')
where r.submitted_at is not null
group by r.id, r.comment
having count(distinct s.criterion) < 4 or r.comment is null;

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
