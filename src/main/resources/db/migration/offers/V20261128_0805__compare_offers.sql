-- What offers and requests are compared by while they are listed. Of an anonymous one nothing says whose it is.
create view matching_offer with (security_invoker = true) as
select 'offer' as kind, o.id as subject, 'offer' as part,
    array[o.title, o.description] as texts, array[o.title_language, o.description_language] as languages,
    null::text[] as seen_by, o.ends_at as until,
    array['offers=' || o.kind, 'type=' || o.type, 'program=' || o.program_id, 'centre=' || o.centre_id, 'anonymous=' || o.anonymous]
        || case when o.readiness is null then '{}' else array['readiness=' || o.readiness] end
        || case when o.anonymous then '{}' else array['owner=' || o.owner_id] end as traits
from offer o where o.status = 'PUBLISHED';

create trigger offer_text after insert or update or delete on offer for each row execute function note_changed_text('offer', 'id');
