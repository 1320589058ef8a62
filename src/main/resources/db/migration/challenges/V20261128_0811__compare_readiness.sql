-- How ready a solution is to be is compared, too.
create or replace view matching_challenge with (security_invoker = true) as
select 'challenge' as kind, c.id as subject, part.name as part,
    part.texts, part.languages, part.seen_by, c.due_at as until,
    array['program=' || c.program_id, 'call=' || c.call_id, 'centre=' || c.centre_id, 'owner=' || c.owner_id, 'zone=' || k.zone]
        || case when c.readiness is null then '{}' else array['readiness=' || c.readiness] end as traits
from challenge c join call k on k.id = c.call_id
cross join lateral (
    select array[c.title, c.summary] as opening, array[c.title_language, c.summary_language] as opening_languages,
        array[c.problem, c.expected, c.gives] as details,
        array[c.problem_language, c.expected_language, c.gives_language] as details_languages) said
cross join lateral (
    select 'opening' as name,
        case c.disclosure when 'EVERYONE' then said.opening || said.details else said.opening end as texts,
        case c.disclosure when 'EVERYONE' then said.opening_languages || said.details_languages else said.opening_languages end as languages,
        null::text[] as seen_by
    union all
    select 'details', said.opening || said.details, said.opening_languages || said.details_languages,
        case c.disclosure when 'VERIFIED' then '{verified}'::text[]
            else array(select 'organization:' || a.organization_id from challenge_access a
                where a.challenge_id = c.id and a.accepted_at is not null order by a.organization_id) end
    where c.disclosure <> 'EVERYONE') part
where c.status = 'PUBLISHED';
