-- The one-to-one meetings of an event. When they can be follows from the partnering sessions of its agenda.
create table meeting_fair (
    event_id      uuid        not null primary key references event,
    minutes       int         not null check (minutes between 5 and 240),
    pause         int         not null check (pause between 0 and 120),
    tables        int         not null check (tables between 1 and 1000),
    most          int         check (most between 1 and 100),
    wishes_until  timestamptz not null,
    accepted_only boolean     not null,
    opened_by     uuid        not null references account,
    opened_at     timestamptz not null,
    version       bigint      not null
);

-- Who interprets, by role or name, and between which languages.
create table meeting_interpreter (
    id        uuid   not null primary key,
    event_id  uuid   not null references meeting_fair,
    name      text   not null check (name <> ''),
    languages text[] not null check (cardinality(languages) >= 2)
);

create index meeting_interpreter_of_event on meeting_interpreter (event_id);

-- Who meets others there: an organisation, or whoever is known by a name alone. One that two organisations were made of may be
-- there twice.
create table meeting_party (
    id              uuid        not null primary key,
    event_id        uuid        not null references meeting_fair,
    organization_id uuid        references organization,
    name            text        not null check (name <> ''),
    side            text        not null check (side in ('DEMAND', 'STARTUP', 'OTHER')),
    own_table       boolean     not null,
    most            int         check (most between 1 and 100),
    languages       text[]      not null,
    joined_by       uuid        not null references account,
    joined_at       timestamptz not null,
    left_by         uuid        references account,
    left_at         timestamptz,
    version         bigint      not null,
    check ((left_by is null) = (left_at is null))
);

create index meeting_party_of_event on meeting_party (event_id, name);
create index meeting_party_of_organization on meeting_party (organization_id);

-- Rounds in which they cannot, by their beginning.
create table meeting_absence (
    party_id  uuid        not null references meeting_party,
    starts_at timestamptz not null,
    primary key (party_id, starts_at)
);

-- Whom one would like to meet, the dearest first; and what the other says to it.
create table meeting_wish (
    id            uuid        not null primary key,
    event_id      uuid        not null references meeting_fair,
    from_id       uuid        not null references meeting_party,
    to_id         uuid        not null references meeting_party,
    position      int         not null,
    origin        text        not null check (origin in ('OWN', 'STAFF', 'PITCH')),
    note          text        check (note <> ''),
    note_language text        check (note_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    answer        text        not null check (answer in ('OPEN', 'ACCEPTED', 'DECLINED')),
    made_by       uuid        not null references account,
    made_at       timestamptz not null,
    answered_by   uuid        references account,
    answered_at   timestamptz,
    withdrawn_by  uuid        references account,
    withdrawn_at  timestamptz,
    unique (from_id, to_id),
    check (from_id <> to_id),
    check ((note is null) = (note_language is null)),
    check ((answer = 'OPEN') = (answered_at is null)),
    check ((withdrawn_by is null) = (withdrawn_at is null))
);

create index meeting_wish_of_event on meeting_wish (event_id, made_at, id);
create index meeting_wish_to on meeting_wish (to_id);
