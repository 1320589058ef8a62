-- A draft is for those who stand behind the event; sessions among centres are translated by nobody.
create function sees_event_text(event uuid) returns boolean stable language sql set search_path from current as $$
    select exists (select from event e where e.id = $1 and (
        e.status <> 'DRAFT'
        or onlooker_is_administrator()
        or e.organizer_id = onlooker_organization()
        or exists (select from event_organizer o where o.event_id = e.id
            and o.organization_id = onlooker_organization() and o.status <> 'DECLINED')
        or exists (select from program p where p.id = e.program_id
            and onlooker_organization() in (p.operator_id, p.supervisor_id))))
$$;

alter table translation drop constraint translation_kind_check;
alter table translation add constraint translation_kind_check
    check (kind in ('program', 'call', 'challenge', 'offer', 'organization', 'event', 'session'));

drop policy translation_seen on translation;
create policy translation_seen on translation using (
    (select onlooker_is_portal())
    or kind in ('program', 'call', 'organization')
    or kind = 'offer' and exists (select from offer o where o.id = thing)
    or kind = 'challenge' and sees_challenge_text(thing, field)
    or kind = 'event' and sees_event_text(thing)
    or kind = 'session' and exists (select from event_session s
        where s.id = thing and not s.restricted and sees_event_text(s.event_id)));
