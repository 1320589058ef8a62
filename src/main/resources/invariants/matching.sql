-- match-unconfirmed: A match is confirmed when both sides have confirmed it, and declined when one of them has declined.
select 'match', m.id
from match m left join match_answer a on a.match_id = m.id
group by m.id, m.status
having m.status <> case
    when count(*) filter (where not a.confirmed) > 0 then 'DECLINED'
    when count(distinct a.side) filter (where a.confirmed) = 2 then 'CONFIRMED'
    else 'PROPOSED' end;

-- match-elsewhere: A match brings together the two sides of a proposal that was accepted.
select 'match', m.id
from match m left join proposal p on p.id = m.proposal_id
where (m.program_id, m.centre_id, m.demand_id, m.startup_id)
        is distinct from (p.program_id, p.centre_id, p.owner_id, p.applicant_id)
    or (m.status <> 'DECLINED' and p.status is distinct from 'ACCEPTED');

-- match-twice: A proposal leads to one match at a time.
select 'match', m.id from match m
where m.status <> 'DECLINED' and exists (
    select from match other where other.proposal_id = m.proposal_id and other.id <> m.id and other.status <> 'DECLINED');

-- match-without-places: Both sides of a confirmed match hold a place.
select 'match', m.id
from match m cross join lateral (values ('DEMAND', m.demand_id), ('STARTUP', m.startup_id)) as needed (side, organization_id)
where m.status = 'CONFIRMED' and not exists (
    select from participation p
    where p.program_id = m.program_id and p.centre_id = m.centre_id and p.side = needed.side
        and p.organization_id = needed.organization_id)
group by m.id;
