-- track-overfull: A centre takes no more organisations on a side than it has places.
select 'program_track', p.program_id || '/' || p.centre_id || '/' || p.side
from participation p join program_track t using (program_id, centre_id)
group by p.program_id, p.centre_id, p.side, t.demand_places, t.startup_places
having count(*) > case p.side when 'DEMAND' then t.demand_places else t.startup_places end;

-- program-overfull: A programme takes no more distinct organisations on a side than it has places.
select 'program', p.program_id || '/' || p.side
from participation p join program g on g.id = p.program_id
group by p.program_id, p.side, g.demand_places, g.startup_places
having count(distinct p.organization_id) > case p.side when 'DEMAND' then g.demand_places else g.startup_places end;

-- place-outside-tracks: A place is one of a centre that has a part in the programme.
select 'participation', p.program_id || '/' || p.centre_id || '/' || p.organization_id
from participation p
where not exists (select from program_track t where t.program_id = p.program_id and t.centre_id = p.centre_id);

-- program-without-call: A programme has a call.
select 'program', g.id from program g where not exists (select from call k where k.program_id = g.id);

-- assessment-before-form: Nobody answers questions that were not published yet, or others than points are given for.
select 'assessment', a.id
from assessment a join form_version v on v.id = a.form_version_id join form f on f.id = v.form_id
where a.submitted_at < v.published_at or f.purpose <> 'SELF_ASSESSMENT';

-- participation-after-its-end: A place that is held was not given back later than it was taken.
select 'ended_participation', e.id
from ended_participation e join participation p using (program_id, centre_id, side, organization_id)
where e.ended_at > p.since;
