-- category-overfull: No more people are registered in a category than it has room for.
select 'event_category', c.id
from event_category c join event_registration r on r.category_id = c.id and r.cancelled_at is null
group by c.id, c.capacity
having count(*) > c.capacity;

-- event-without-state: Somebody is known to have brought an event to where it stands.
select 'event', e.id from event e
where not exists (select from event_state s where s.event_id = e.id and s.status = e.status);

-- person-registered-twice: A person of an organisation is registered once for an event.
select 'event_registration', r.id from event_registration r
where r.cancelled_at is null and exists (
    select from event_registration other
    where other.event_id = r.event_id and other.organization_key = r.organization_key and other.person_key = r.person_key
        and other.cancelled_at is null and other.id <> r.id);

-- attendance-of-cancelled: Nobody came by a registration that was cancelled before they came.
select 'event_attendance', a.registration_id from event_attendance a
join event_registration r on r.id = a.registration_id where r.cancelled_at < a.recorded_at;
