-- What organisations are compared by: those that everyone may read about, with their names in all languages.
create view matching_organization with (security_invoker = true) as
select 'organization' as kind, o.id as subject, 'profile' as part,
    case when o.profile is null then array[names.written] else array[o.profile, names.written] end as texts,
    case when o.profile is null then array[names.language] else array[o.profile_language, names.language] end as languages,
    null::text[] as seen_by, timestamptz '9999-12-31 00:00:00+00' as until,
    array['kind=' || o.kind, 'country=' || o.country, 'region=' || o.region] as traits
from organization o join organization_verification v on v.organization_id = o.id
cross join lateral (
    select o.name || coalesce(string_agg(E'\n' || n.name, '' order by n.language) filter (where n.name <> o.name), '') as written,
        coalesce(o.profile_language, min(n.language) filter (where n.name = o.name), 'EN') as language
    from organization_name n where n.organization_id = o.id) names
where o.kind <> 'PERSON';

create trigger organization_text after insert or update or delete on organization
    for each row execute function note_changed_text('organization', 'id');
create trigger organization_name_text after insert or update or delete on organization_name
    for each row execute function note_changed_text('organization', 'organization_id');
create trigger organization_verification_text after insert or update or delete on organization_verification
    for each row execute function note_changed_text('organization', 'organization_id');
