-- Found by everyone under its terms; by staff of centres also under those of its restricted sessions.
create table event (
    id                   uuid        not null primary key,
    program_id           uuid        references program,
    organizer_id         uuid        not null references organization,
    title                text        not null check (title <> ''),
    title_language       text        not null check (title_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    description          text        not null check (description <> ''),
    description_language text        not null check (description_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    venue                text        not null check (venue <> ''),
    address              text        not null,
    zone                 text        not null,
    starts_at            timestamptz not null,
    ends_at              timestamptz not null,
    reported_persons     int         check (reported_persons > 0),
    status               text        not null check (status in ('DRAFT', 'PUBLISHED', 'CANCELLED')),
    terms                text[]      not null,
    staff_terms          text[]      not null,
    version              bigint      not null,
    check (starts_at < ends_at)
);

create index event_by_start on event (starts_at, id);
create index event_by_title on event (title, id);
create index event_of_program on event (program_id, starts_at);
create index event_of_organizer on event (organizer_id);
create index event_words on event using gin (terms);
create index event_words_for_staff on event using gin (staff_terms);

-- Who took which step, and when; why it was cancelled.
create table event_state (
    event_id        uuid        not null references event,
    status          text        not null check (status in ('DRAFT', 'PUBLISHED', 'CANCELLED')),
    acted_by        uuid        not null references account,
    at              timestamptz not null,
    reason          text        check (reason <> ''),
    reason_language text        check (reason_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    primary key (event_id, status),
    check ((reason is null) = (reason_language is null)),
    check ((reason is null) = (status <> 'CANCELLED'))
);

create table event_session (
    id             uuid        not null primary key,
    event_id       uuid        not null references event,
    title          text        not null check (title <> ''),
    title_language text        not null check (title_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    kind           text        not null check (kind in ('TALK', 'ROUND_TABLE', 'PARTNERING', 'PITCH', 'BRIEFING',
        'GENERAL_MEETING', 'WORKSHOP', 'NETWORKING')),
    starts_at      timestamptz not null,
    ends_at        timestamptz not null,
    speaker        text        not null,
    restricted     boolean     not null,
    version        bigint      not null,
    check (starts_at < ends_at)
);

create index event_session_of_event on event_session (event_id, starts_at);

create table event_category (
    id            uuid   not null primary key,
    event_id      uuid   not null references event,
    position      int    not null,
    name          text   not null check (name <> ''),
    name_language text   not null check (name_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    english_name  text   not null,
    capacity      int    check (capacity > 0),
    version       bigint not null,
    unique (event_id, id)
);

create index event_category_of_event on event_category (event_id, position);
