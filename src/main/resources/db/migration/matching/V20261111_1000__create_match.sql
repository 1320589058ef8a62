create sequence match_number;

create table match (
    id            uuid        not null primary key,
    number        text        not null unique,
    program_id    uuid        not null references program,
    proposal_id   uuid        not null references proposal,
    demand_id     uuid        not null references organization,
    startup_id    uuid        not null references organization,
    centre_id     uuid        not null references organization,
    task          text        not null check (task <> ''),
    task_language text        not null check (task_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    status        text        not null check (status in ('PROPOSED', 'CONFIRMED', 'DECLINED')),
    proposed_by   uuid        not null references account,
    proposed_at   timestamptz not null,
    terms         text[]      not null,
    version       bigint      not null,
    check (demand_id <> startup_id)
);

-- A proposal leads to one match at a time.
create unique index match_once on match (proposal_id) where status <> 'DECLINED';
create index match_of_program on match (program_id, status, proposed_at desc);
create index match_of_demand on match (demand_id, proposed_at desc);
create index match_of_startup on match (startup_id, proposed_at desc);
create index match_of_centre on match (centre_id, proposed_at desc);
create index match_by_time on match (proposed_at desc, id);
create index match_words on match using gin (terms);

create table match_answer (
    match_id        uuid        not null references match,
    position        int         not null,
    side            text        not null check (side in ('DEMAND', 'STARTUP')),
    confirmed       boolean     not null,
    given_by        uuid        not null references account,
    given_at        timestamptz not null,
    reason          text        check (reason <> ''),
    reason_language text        check (reason_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    primary key (match_id, position),
    unique (match_id, side) deferrable initially deferred,
    check (confirmed or reason is not null)
);
