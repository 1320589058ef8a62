-- submission-incomplete: What was submitted has all of its text, a number, a time and a fingerprint.
select 'proposal', id from proposal
where not historic and (submitted_at is not null or number is not null or sha256 is not null
        or status not in ('DRAFT', 'WITHDRAWN'))
    and (submitted_at is null or number is null or sha256 is null or title is null or summary is null
        or (asks_usual and (solution is null or plan is null or readiness is null)));

-- submission-without-step: What was submitted says who did it, at the time of the receipt.
select 'proposal', p.id from proposal p
where p.number is not null and not exists (
    select from proposal_step s
    where s.proposal_id = p.id and s.status = 'SUBMITTED' and s.made_at = p.submitted_at and s.made_by is not null);

-- proposal-history: The steps of a proposal follow one another, and the last led to where it stands; only one from a list has none.
select 'proposal', p.id
from proposal p left join proposal_step s on s.proposal_id = p.id
group by p.id, p.status, p.historic
having max(s.position) <> count(s.position) - 1
    or (array_agg(s.status order by s.position desc))[1] <> p.status
    or (count(s.position) = 0 and not p.historic);

-- proposal-twice: An applicant has one live proposal to a challenge.
select 'proposal', p.id from proposal p
where p.status <> 'WITHDRAWN' and not p.historic and exists (
    select from proposal other
    where other.challenge_id = p.challenge_id and other.applicant_id = p.applicant_id and other.id <> p.id
        and other.status <> 'WITHDRAWN' and not other.historic);

-- receipt-number-twice: No two receipts bear the same number.
select 'proposal', p.id from proposal p
where exists (select from proposal other where other.number = p.number and other.id <> p.id);

-- receipt-after-deadline: A receipt is from before the deadline of its call and its challenge, grace and extension included.
select 'proposal', p.id
from proposal p join call k on k.id = p.call_id left join challenge c on c.id = p.challenge_id
where p.number is not null and p.submitted_at >= greatest(
    least(k.closes_at, c.closes_at) + k.grace_minutes * interval '1 minute',
    (select max(e.until) from call_extension e where e.call_id = p.call_id and e.organization_id = p.applicant_id));

-- proposal-elsewhere: A proposal stands in the programme and call of its challenge, with its centre and its owner, who is another.
select 'proposal', p.id
from proposal p left join challenge c on c.id = p.challenge_id join call k on k.id = p.call_id
where k.program_id <> p.program_id
    or (p.challenge_id is not null and (c.program_id, c.call_id, c.centre_id, c.owner_id)
        is distinct from (p.program_id, p.call_id, p.centre_id, p.owner_id))
    or (p.owner_id = p.applicant_id and not p.historic);

-- acceptance-without-place: Whose proposal was accepted holds a place on the side of startups.
select 'proposal', p.id from proposal p
where p.status = 'ACCEPTED' and not p.historic and not exists (
    select from participation o
    where o.program_id = p.program_id and o.centre_id = p.centre_id and o.side = 'STARTUP'
        and o.organization_id = p.applicant_id);

-- submission-without-tie: Who submitted a proposal to a company has had to do with it.
select 'proposal', p.id from proposal p
where p.number is not null and p.owner_id is not null and not exists (
    select from tie t
    where t.one_id = least(p.applicant_id, p.owner_id) and t.other_id = greatest(p.applicant_id, p.owner_id)
        and t.kind = 'PROPOSAL');

-- file-of-nothing: Every file belongs to a proposal, a version, a change or an answer of one, or shows a certificate, and every attachment and evidence is a file.
select 'stored_file', coalesce(f.id, a.file_id)
from stored_file f full join (
    select file_id from proposal_file union select file_id from proposal_version_file
    union select file_id from proposal_revision_file union select file_id from proposal_request_file
    union select file_id from credential_step where file_id is not null) a on a.file_id = f.id
where f.id is null or a.file_id is null;

-- partners-differ: Who proposes together stands in the row of the proposal as in their own rows, and so do those who fund a part.
select 'proposal', p.id from proposal p
where array(select unnest(p.partners) order by 1) is distinct from array(
        select a.organization_id from proposal_partner a where a.proposal_id = p.id and a.position > 0 order by 1)
    or array(select unnest(p.funders) order by 1) is distinct from array(
        select distinct a.funder_id from proposal_partner a
        where a.proposal_id = p.id and a.funder_id is not null order by 1);

-- submitted-without-agreement: A proposal is submitted when all who propose together have joined and agreed.
select 'proposal', p.id from proposal p join proposal_partner a on a.proposal_id = p.id
where p.number is not null and a.position > 0 and (a.joined_at is null or a.signed_at is null or a.signed_at > p.submitted_at);
-- waiting-unlisted: A proposal with the status of waiting stands on a wait list once, and none other stands there.
select 'proposal', p.id
from proposal p left join waiting w on w.proposal_id = p.id and w.ended_at is null
group by p.id, p.status
having count(w.id) <> case p.status when 'WAITLISTED' then 1 else 0 end;

-- moved-up-out-of-turn: Who moved up from a wait list had nobody of the same track before them.
select 'waiting', w.id from waiting w
where w.moved_up and exists (
    select from waiting other
    where other.program_id = w.program_id and other.centre_id = w.centre_id and other.id < w.id
        and other.since <= w.ended_at and (other.ended_at is null or other.ended_at > w.ended_at));

-- alike-one-sided: What two proposals have in common, both have, and they are of different applicants.
select 'alike', a.proposal_id || '/' || a.reason || '/' || a.other_id
from alike a
where not exists (
        select from alike b
        where b.proposal_id = a.other_id and b.other_id = a.proposal_id and b.reason = a.reason)
    or (select count(distinct p.applicant_id) from proposal p where p.id in (a.proposal_id, a.other_id)) <> 2;
-- submission-against-rules: What was submitted met every required rule, or there was an exception for that applicant.
select 'proposal', p.id
from proposal p join proposal_finding f on f.proposal_id = p.id join call_rule r on r.id = f.rule_id
    left join eligibility_waiver w on w.id = f.waiver_id
where r.weight = 'REQUIRED' and f.outcome <> 'MET'
    and (w.id is null or (w.call_id, w.organization_id) is distinct from (p.call_id, p.applicant_id));

-- finding-elsewhere: What was found by a rule is found of a proposal to its call.
select 'proposal_finding', f.proposal_id || '/' || f.rule_id
from proposal_finding f join proposal p on p.id = f.proposal_id join call_rule r on r.id = f.rule_id
where r.call_id <> p.call_id or p.number is null;

-- partners-against-rules: A rule for several that was met was met by each who proposed together, or where that is enough by one.
select 'proposal_finding', f.proposal_id || '/' || f.rule_id
from proposal_finding f join call_rule r on r.id = f.rule_id
    join lateral (select bool_and(e.outcome = 'MET' or e.excepted) as everyone, bool_or(e.outcome = 'MET') as anyone
        from proposal_partner_finding e where e.proposal_id = f.proposal_id and e.rule_id = f.rule_id) found on true
where f.outcome = 'MET' and not case r.scope when 'EVERYONE' then found.everyone when 'ANYONE' then found.anyone else true end;

-- version-order: Earlier versions are numbered from one, each was submitted before the next, and the history says so.
select 'proposal_version', v.id from proposal_version v join proposal p on p.id = v.proposal_id
where v.number is not null and (p.number is null or v.written_at >= p.submitted_at
    or v.number <> (select count(*) from proposal_version o
        where o.proposal_id = v.proposal_id and o.number <= v.number and o.written_at <= v.written_at)
    or not exists (select from proposal_step s
        where s.proposal_id = v.proposal_id and s.status = 'SUBMITTED' and s.made_at = v.written_at and s.made_by = v.written_by));

-- version-files: An earlier version holds the files that it lists, and so does a change; what is changed was submitted.
select 'proposal_version', v.id from proposal_version v
where v.number is not null
    and array(select f.file_id from proposal_version_file f where f.version_id = v.id order by 1)
        is distinct from array(select (e #>> '{id,value}')::uuid from jsonb_array_elements(v.content -> 'files') e order by 1)
union all
select 'proposal_version', r.proposal_id from proposal_revision r join proposal p on p.id = r.proposal_id
where p.number is null
    or array(select f.file_id from proposal_revision_file f where f.proposal_id = r.proposal_id order by 1)
        is distinct from array(select (e #>> '{id,value}')::uuid from jsonb_array_elements(r.content -> 'files') e order by 1);
