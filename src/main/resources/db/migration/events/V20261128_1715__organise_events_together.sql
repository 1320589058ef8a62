-- Who organises an event together with its organiser. Whoever is asked answers for itself; only who agreed takes part.
create table event_organizer (
    event_id        uuid        not null references event,
    organization_id uuid        not null references organization,
    status          text        not null check (status in ('INVITED', 'ACCEPTED', 'DECLINED')),
    invited_by      uuid        not null references account,
    invited_at      timestamptz not null,
    answered_by     uuid        references account,
    answered_at     timestamptz,
    primary key (event_id, organization_id),
    check ((answered_by is null) = (answered_at is null)),
    check ((answered_at is null) = (status = 'INVITED'))
);

create index event_organizer_of_organization on event_organizer (organization_id);

-- An event that takes place within a larger one, once those who organise the larger one agree.
create table event_within (
    event_id     uuid        not null primary key references event,
    parent_id    uuid        not null references event,
    asked_by     uuid        not null references account,
    asked_at     timestamptz not null,
    confirmed_by uuid        references account,
    confirmed_at timestamptz,
    check (event_id <> parent_id),
    check ((confirmed_by is null) = (confirmed_at is null))
);

create index event_within_of_parent on event_within (parent_id);

-- The one before it in a series.
alter table event add previous_id uuid references event check (previous_id <> id);

create index event_after_previous on event (previous_id);

-- What an event is for, and what is expected of it; closed with what shows that it was reached or missed.
create table event_aim (
    id                uuid        not null primary key,
    event_id          uuid        not null references event,
    position          int         not null,
    kind              text        not null check (kind in ('AIM', 'OUTCOME')),
    said              text        not null check (said <> ''),
    said_language     text        not null check (said_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    result            text        check (result in ('MET', 'NOT_MET')),
    evidence          text        check (evidence <> ''),
    evidence_language text        check (evidence_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    closed_by         uuid        references account,
    closed_at         timestamptz,
    version           bigint      not null,
    check ((result is null) = (evidence is null) and (evidence is null) = (evidence_language is null)
        and (result is null) = (closed_by is null) and (result is null) = (closed_at is null))
);

create index event_aim_of_event on event_aim (event_id, position);
