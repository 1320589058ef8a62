-- how a session goes on the day
create table event_session_progress (
    session_id   uuid        primary key references event_session on delete cascade,
    begun_at     timestamptz,
    ended_at     timestamptz,
    late_minutes integer     not null default 0 check (late_minutes between 0 and 600),
    revised_by   uuid        not null references account,
    revised_at   timestamptz not null,
    check (ended_at is null or begun_at is not null)
);

-- what the organisers say to everyone who comes
create table event_announcement (
    id           uuid        primary key,
    number       bigint      generated always as identity,
    event_id     uuid        not null references event on delete cascade,
    body         text        not null check (body <> ''),
    language     text        not null check (language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    announced_by uuid        not null references account,
    announced_at timestamptz not null,
    withdrawn_by uuid        references account,
    withdrawn_at timestamptz
);
create index on event_announcement (event_id, number desc);
