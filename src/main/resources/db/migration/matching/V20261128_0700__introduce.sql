-- A centre brings a company and the owner of a challenge together, or two organisations on a topic.
create table introduction (
    id              uuid        not null primary key,
    program_id      uuid        not null references program,
    centre_id       uuid        not null references organization,
    challenge_id    uuid        references challenge,
    demand_id       uuid        not null references organization,
    startup_id      uuid        not null references organization,
    topic           text        not null check (topic <> ''),
    topic_language  text        not null check (topic_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    remark          text        check (remark <> ''),
    remark_language text        check (remark_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    evidence        jsonb,
    interest_id     uuid        unique,
    carried_id      uuid        references proposal,
    requested_by    uuid        references organization,
    proposal_id     uuid        references proposal,
    status          text        not null check (status in ('SUGGESTED', 'INTRODUCED', 'TALKING', 'PROPOSED', 'CONFIRMED', 'DECLINED')),
    told_at         timestamptz,
    changed_at      timestamptz not null,
    terms           text[]      not null,
    version         bigint      not null,
    check (demand_id <> startup_id),
    check ((remark is null) = (remark_language is null)),
    check (requested_by in (demand_id, startup_id)),
    check (told_at is not null or status in ('SUGGESTED', 'DECLINED'))
);

-- Two are brought together once on one thing.
create unique index introduction_once on introduction (challenge_id, startup_id) where status <> 'DECLINED' and challenge_id is not null;
create index introduction_of_demand on introduction (demand_id, changed_at desc);
create index introduction_of_startup on introduction (startup_id, changed_at desc);
create index introduction_of_centre on introduction (centre_id, changed_at desc);
create index introduction_of_program on introduction (program_id, status, changed_at desc);
create index introduction_of_proposal on introduction (proposal_id) where proposal_id is not null;
create index introduction_of_carried on introduction (carried_id) where carried_id is not null;
create index introduction_by_time on introduction (changed_at desc, id);
create index introduction_words on introduction using gin (terms);

create table introduction_step (
    introduction_id uuid        not null references introduction,
    position        int         not null,
    status          text        not null check (status in ('SUGGESTED', 'INTRODUCED', 'TALKING', 'PROPOSED', 'CONFIRMED', 'DECLINED')),
    organization_id uuid        references organization,
    taken_by        uuid        not null references account,
    taken_at        timestamptz not null,
    reason          text        check (reason in ('NOT_FITTING', 'NO_CAPACITY', 'WRONG_TIME', 'MET_BEFORE', 'OTHER_PARTNER', 'NOT_CHOSEN', 'OTHER')),
    words           text        check (words <> ''),
    words_language  text        check (words_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    primary key (introduction_id, position),
    check ((words is null) = (words_language is null)),
    check ((status = 'DECLINED') = (reason is not null))
);

-- Who was asked until when, and what they said: the rows behind the response rate. Whoever came by themselves was not asked.
create table introduction_reply (
    introduction_id uuid        not null references introduction,
    position        int         not null,
    side            text        not null check (side in ('DEMAND', 'STARTUP')),
    asked_at        timestamptz not null,
    due_at          timestamptz check (due_at > asked_at),
    agreed          boolean,
    given_by        uuid        references account,
    given_at        timestamptz,
    primary key (introduction_id, position),
    unique (introduction_id, side) deferrable initially deferred,
    check ((agreed is null) = (given_at is null)),
    check ((given_by is null) = (given_at is null)),
    check (due_at is not null or agreed)
);
create index introduction_reply_open on introduction_reply (due_at) where given_at is null;

create table introduction_reminder (
    introduction_id uuid        not null references introduction,
    side            text        not null check (side in ('DEMAND', 'STARTUP')),
    kind            text        not null check (kind in ('AHEAD', 'TODAY', 'OVERDUE')),
    reminded_at     timestamptz not null,
    primary key (introduction_id, side, kind)
);

-- How many days those who are asked have to reply; a fortnight where a programme says nothing.
create table reply_duty (
    program_id uuid        not null primary key references program,
    days       int         not null check (days between 1 and 90),
    set_by     uuid        not null references account,
    set_at     timestamptz not null
);

-- The two sides once they were told, whoever asked for it, the centre, and those above it; nobody in conflict with one of the two.
alter table introduction enable row level security;
create policy introduction_seen on introduction using (
    (select onlooker_is_portal())
    or ((startup_id = (select onlooker_organization()) or not startup_id = any ((select onlooker_avoids())::uuid[]))
        and (demand_id = (select onlooker_organization()) or not demand_id = any ((select onlooker_avoids())::uuid[]))
        and (
            (select onlooker_organization()) in (demand_id, startup_id)
                and (told_at is not null or requested_by = (select onlooker_organization()))
            or centre_id = (select onlooker_organization())
            or (select onlooker_is_administrator())
            or program_id in (
                select id from program
                where supervisor_id = (select onlooker_organization()) or operator_id = (select onlooker_organization())))))
    with check (true);

alter table introduction_step enable row level security;
create policy introduction_step_seen on introduction_step using (
    (select onlooker_is_portal()) or exists (select from introduction where id = introduction_id)) with check (true);

alter table introduction_reply enable row level security;
create policy introduction_reply_seen on introduction_reply using (
    (select onlooker_is_portal()) or exists (select from introduction where id = introduction_id)) with check (true);

-- A match comes from an accepted proposal, from an introduction, or from both.
alter table match alter column proposal_id drop not null;
alter table match add column introduction_id uuid references introduction;
alter table match add check (proposal_id is not null or introduction_id is not null);
create unique index match_once_from_introduction on match (introduction_id) where status <> 'DECLINED' and introduction_id is not null;
