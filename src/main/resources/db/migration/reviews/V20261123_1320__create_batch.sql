-- Decisions on many proposals at once: chosen, planned, looked at, confirmed, and then made one by one.
create table batch (
    id              uuid        not null primary key,
    made_by         uuid        not null references account,
    made_at         timestamptz not null,
    more            boolean     not null,
    outcome         text        check (outcome in ('ACCEPT', 'WAITLIST', 'DECLINE')),
    wait_when_full  boolean     not null default false,
    reason          text        check (reason <> ''),
    reason_language text        check (reason_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    version         int         not null default 0,
    confirmed_at    timestamptz,
    stopped_at      timestamptz,
    finished_at     timestamptz,
    check ((outcome is null) = (reason is null)),
    check (confirmed_at is null or outcome is not null),
    check (finished_at is null or confirmed_at is not null)
);

create index batch_of_person on batch (made_by, made_at desc);

create table batch_line (
    batch_id        uuid not null references batch,
    position        int  not null,
    proposal_id     uuid not null references proposal,
    reason          text check (reason <> ''),
    reason_language text check (reason_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    result          text check (result in ('ACCEPTED', 'WAITLISTED', 'DECLINED', 'REFUSED')),
    problem         text,
    arguments       text[],
    done_at         timestamptz,
    primary key (batch_id, position),
    unique (batch_id, proposal_id),
    check ((result is null) = (done_at is null)),
    check ((result is not distinct from 'REFUSED') = (problem is not null))
);

create index batch_line_left on batch_line (batch_id, position) where result is null;
create index batch_line_of_proposal on batch_line (proposal_id);
