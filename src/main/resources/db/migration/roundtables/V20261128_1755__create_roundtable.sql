-- What statements of round tables are merged into, and what is public of it once it is published.
create table roundtable_issue (
    id             uuid        not null primary key,
    event_id       uuid        not null references event,
    title          text        not null check (title <> ''),
    title_language text        not null check (title_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    opened_by      uuid        not null references account,
    opened_at      timestamptz not null,
    published_by   uuid        references account,
    published_at   timestamptz,
    version        bigint      not null,
    check ((published_by is null) = (published_at is null))
);

create index roundtable_issue_of_event on roundtable_issue (event_id, opened_at);

-- What somebody said, as it was typed. It is seen by those who write the event and by whom it is of, until that
-- organisation approves that it is quoted, perhaps in other words.
create table roundtable_statement (
    number            bigint      generated always as identity,
    id                uuid        not null primary key,
    event_id          uuid        not null references event,
    session_id        uuid        not null references event_session,
    theme             text        not null check (theme in ('NEED', 'ADVANTAGE', 'DISADVANTAGE', 'DIFFICULTY', 'IMPROVEMENT')),
    stance            text        not null check (stance in ('FOR', 'AGAINST', 'NEUTRAL')),
    said              text        not null check (said <> ''),
    said_language     text        not null check (said_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    speaker_role      text        not null,
    organization_id   uuid        references organization,
    organization_name text        not null,
    typed_by          uuid        not null references account,
    typed_at          timestamptz not null,
    issue_id          uuid        references roundtable_issue,
    quote             text        not null check (quote in ('NONE', 'ASKED', 'APPROVED', 'REFUSED')),
    quoted            text        check (quoted <> ''),
    quoted_language   text        check (quoted_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    answered_by       uuid        references account,
    answered_at       timestamptz,
    version           bigint      not null,
    check (quote = 'NONE' or organization_id is not null),
    check ((quoted is null) = (quoted_language is null)),
    check ((quoted is null) = (quote <> 'APPROVED')),
    check ((answered_by is null) = (answered_at is null)),
    check ((answered_at is null) = (quote in ('NONE', 'ASKED')))
);

create index roundtable_statement_of_event on roundtable_statement (event_id, number);
create index roundtable_statement_of_session on roundtable_statement (session_id, number);
create index roundtable_statement_of_issue on roundtable_statement (issue_id);
create index roundtable_statement_of_organization on roundtable_statement (organization_id, number);

-- What is done about an issue: by whom, until when, and how far it is.
create table roundtable_measure (
    number     bigint  generated always as identity,
    id         uuid    not null primary key,
    issue_id   uuid    not null references roundtable_issue,
    what          text not null check (what <> ''),
    what_language text not null check (what_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    owner_id   uuid    references organization,
    owner_name text    not null check (owner_name <> ''),
    due_on     date    not null,
    status     text    not null check (status in ('PLANNED', 'UNDER_WAY', 'DONE', 'DROPPED')),
    version    bigint  not null
);

create index roundtable_measure_of_issue on roundtable_measure (issue_id, due_on);
create index roundtable_measure_of_owner on roundtable_measure (owner_id);

create table roundtable_measure_step (
    measure_id    uuid        not null references roundtable_measure,
    position      int         not null,
    status        text        not null check (status in ('PLANNED', 'UNDER_WAY', 'DONE', 'DROPPED')),
    note          text        check (note <> ''),
    note_language text        check (note_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    moved_by      uuid        not null references account,
    at            timestamptz not null,
    primary key (measure_id, position),
    check ((note is null) = (note_language is null))
);
