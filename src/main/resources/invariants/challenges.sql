-- challenge-outside-program: A challenge stands in a call of its programme, and with a centre that has a part in it.
select 'challenge', c.id from challenge c
where not exists (select from call k where k.id = c.call_id and k.program_id = c.program_id)
    or not exists (select from program_track t where t.program_id = c.program_id and t.centre_id = c.centre_id);

-- challenge-history: The state of a challenge is the one to which its last step led; one from a list may have no step.
select 'challenge', c.id
from challenge c
    left join lateral (
        select kind from challenge_step s where s.challenge_id = c.id and s.kind <> 'REVISED'
        order by position desc limit 1) last on true
where case last.kind when 'DRAFTED' then 'DRAFT' when 'RETURNED' then 'DRAFT' else last.kind end <> c.status
    or (last.kind is null
        and not exists (select from external_reference r where r.thing_id = c.id and r.kind = 'CHALLENGES'));

-- challenge-without-place: Whose challenge was published holds a place on the side of demand; after its close, or held one.
select 'challenge', c.id from challenge c
where exists (select from challenge_step s where s.challenge_id = c.id and s.kind = 'PUBLISHED')
    and not exists (
        select from participation p
        where p.program_id = c.program_id and p.centre_id = c.centre_id and p.side = 'DEMAND' and p.organization_id = c.owner_id)
    and (c.status = 'PUBLISHED' or not exists (
        select from ended_participation e
        where e.program_id = c.program_id and e.centre_id = c.centre_id and e.side = 'DEMAND'
            and e.organization_id = c.owner_id));

-- challenge-deadline: The deadline of a challenge is its own or that of its call, whichever is earlier.
select 'challenge', c.id from challenge c join call k on k.id = c.call_id where c.due_at <> least(c.closes_at, k.closes_at);
