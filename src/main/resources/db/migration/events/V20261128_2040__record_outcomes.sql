-- what a session brought, by the kinds that its own kind has
create table event_outcome (
    id                uuid        primary key,
    number            bigint      generated always as identity,
    session_id        uuid        not null references event_session on delete cascade,
    kind              text        not null check (kind in ('KEY_POINT', 'QUESTION', 'DECISION', 'RESULT', 'MEMBER', 'CONTACT')),
    body              text        not null,
    language          text        not null check (language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    answer            text        not null default '',
    votes_for         integer     check (votes_for >= 0),
    votes_against     integer     check (votes_against >= 0),
    votes_abstained   integer     check (votes_abstained >= 0),
    organization_id   uuid        references organization,
    organization_name text        not null default '',
    other_id          uuid        references organization,
    other_name        text        not null default '',
    recorded_by       uuid        not null references account,
    recorded_at       timestamptz not null,
    version           bigint      not null default 0,
    check (kind in ('MEMBER', 'CONTACT') or body <> ''),
    check (kind not in ('MEMBER', 'CONTACT') or organization_name <> ''),
    check (kind <> 'CONTACT' or other_name <> ''),
    check (kind = 'DECISION' or votes_for is null),
    check ((votes_for is null) = (votes_against is null) and (votes_for is null) = (votes_abstained is null))
);
create index on event_outcome (session_id, number);
create index on event_outcome (organization_id);
create index on event_outcome (other_id);
