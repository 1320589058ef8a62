-- Conflicts of interest: a person and an organisation whose proposals that person must not know of, let alone judge. It counts
-- from when it is declared until somebody else ends it.
create table conflict (
    id              uuid        not null primary key,
    account_id      uuid        not null references account,
    organization_id uuid        not null references organization,
    kind            text        not null check (kind in ('EMPLOYMENT', 'FAMILY', 'FINANCIAL', 'COLLABORATION', 'COMPETITION', 'OTHER')),
    note            text        check (note <> ''),
    note_language   text        check (note_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    declared_by     uuid        not null references account,
    declared_at     timestamptz not null,
    ended_by        uuid        references account,
    ended_at        timestamptz check (ended_at >= declared_at),
    check ((note is null) = (note_language is null)),
    check ((ended_by is null) = (ended_at is null)),
    -- nobody lets themselves in again
    check (ended_by <> account_id)
);
create unique index conflict_once on conflict (account_id, organization_id) where ended_at is null;
create index conflict_with on conflict (organization_id, account_id) where ended_at is null;

-- The organisations of whose proposals the one who looks must see no trace. Asked within a query of its own it is found out once
-- for a statement.
create function onlooker_avoids() returns uuid[] stable parallel safe
return coalesce((select array_agg(organization_id) from conflict where account_id = onlooker_account() and ended_at is null), '{}');
