-- What people wrote, in other languages. Which text: a kind of thing, its id and a field of it. The fingerprint is that of the original it
-- was made of; while that is another, readers see the original. Who reads the original reads its translations, and nobody else.
create table translation (
    id            uuid        not null primary key,
    kind          text        not null check (kind in ('program', 'call', 'challenge', 'offer', 'organization')),
    thing         uuid        not null,
    field         text        not null check (field ~ '^[a-z]+$'),
    language      text        not null check (language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    fingerprint   text        not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    wording       text        not null check (wording <> ''),
    machine       boolean     not null,
    signature     text        not null,
    translated_by uuid        not null references account,
    translated_at timestamptz not null,
    version       bigint      not null,
    unique (kind, thing, field, language)
);

-- Of a challenge that is not yet published its owner, then those who run the programme; its details as its disclosure says.
create function sees_challenge_text(challenge uuid, field text) returns boolean stable language sql set search_path from current as $$
    select exists (select from challenge c where c.id = $1 and (
        c.owner_id = onlooker_organization()
        or c.status <> 'DRAFT' and (
            onlooker_is_administrator()
            or c.centre_id = onlooker_organization()
            or exists (select from program p where p.id = c.program_id
                and onlooker_organization() in (p.operator_id, p.supervisor_id)))
        or c.status in ('PUBLISHED', 'CLOSED') and (
            $2 in ('title', 'summary')
            or c.disclosure = 'EVERYONE'
            or exists (select from organization_verification v where v.organization_id = onlooker_organization()) and (
                c.disclosure = 'VERIFIED'
                or exists (select from challenge_access a where a.challenge_id = c.id
                    and a.organization_id = onlooker_organization() and a.accepted_at is not null)))))
$$;

alter table translation enable row level security;
create policy translation_seen on translation using (
    (select onlooker_is_portal())
    or kind in ('program', 'call', 'organization')
    or kind = 'offer' and exists (select from offer o where o.id = thing)
    or kind = 'challenge' and sees_challenge_text(thing, field));
