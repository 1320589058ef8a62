-- Slots of a session: a company's brief, or a proposal that answers it.
create table pitch (
    id                uuid   not null primary key,
    event_id          uuid   not null references event,
    session_id        uuid   not null references event_session,
    position          int    not null,
    kind              text   not null check (kind in ('BRIEF', 'PROPOSAL')),
    organization_id   uuid   references organization,
    organization_name text   not null check (organization_name <> ''),
    title             text   not null check (title <> ''),
    title_language    text   not null check (title_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    about             text   check (about <> ''),
    about_language    text   check (about_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    brief_id          uuid   references pitch,
    version           bigint not null,
    check ((about is null) = (about_language is null)),
    check (brief_id is null or kind = 'PROPOSAL')
);

create index pitch_of_session on pitch (session_id, position);
create index pitch_of_event on pitch (event_id);
create index pitch_of_organization on pitch (organization_id);
create index pitch_of_brief on pitch (brief_id);

-- What a juror thinks of a proposal, from 1 to 5 each.
create table pitch_score (
    pitch_id      uuid        not null references pitch,
    account_id    uuid        not null references account,
    fit           int         not null check (fit between 1 and 5),
    feasibility   int         not null check (feasibility between 1 and 5),
    team          int         not null check (team between 1 and 5),
    note          text        check (note <> ''),
    note_language text        check (note_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    at            timestamptz not null,
    primary key (pitch_id, account_id),
    check ((note is null) = (note_language is null))
);

create index pitch_score_by_account on pitch_score (account_id);

-- Who among those present would like to hear more.
create table pitch_interest (
    pitch_id        uuid        not null references pitch,
    account_id      uuid        not null references account,
    organization_id uuid        references organization,
    at              timestamptz not null,
    primary key (pitch_id, account_id)
);

create index pitch_interest_by_account on pitch_interest (account_id);
create index pitch_interest_of_organization on pitch_interest (organization_id);
