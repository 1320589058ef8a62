-- That a call is being rehearsed. All that is played lies in a schema named after the id; here is only who may go there,
-- and what time it is there.
create table rehearsal (
    id           uuid        not null primary key,
    call_id      uuid        not null unique references call,
    begun_by     uuid        not null references account,
    begun_at     timestamptz not null,
    ends_at      timestamptz not null check (ends_at > begun_at),
    language     text        not null check (language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    moment       timestamptz not null,
    -- until then everything has happened that made people do by themselves
    played_until timestamptz not null,
    -- none while it is still being made
    ready_at     timestamptz
);

create index rehearsal_ending on rehearsal (ends_at);

-- The made people, whose accounts exist in that schema alone.
create table rehearsal_person (
    rehearsal_id uuid not null references rehearsal on delete cascade,
    position     int  not null check (position > 0),
    part         text not null check (part in ('ADMINISTRATOR', 'OPERATOR', 'SUPERVISOR', 'CENTRE', 'FUNDER', 'COMPANY', 'REVIEWER',
        'READY', 'UNFINISHED', 'AT_CLOSING', 'INELIGIBLE', 'PUNCTUAL')),
    account_id   uuid not null,
    name         text not null check (name <> ''),
    primary key (rehearsal_id, position)
);
