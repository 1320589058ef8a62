-- A plan that was asked for, and how far it has come: one runs at a time for an event.
create table meeting_plan (
    id            uuid             not null primary key,
    event_id      uuid             not null references meeting_fair,
    number        int              not null,
    status        text             not null check (status in ('RUNNING', 'READY', 'FAILED')),
    asked_by      uuid             not null references account,
    asked_at      timestamptz      not null,
    seed          bigint           not null,
    iterations    bigint           not null,
    calm          double precision not null check (calm >= 0),
    engine        int              not null,
    stop_asked    boolean          not null,
    told_at       timestamptz      not null,
    ended_at      timestamptz,
    -- why there is none, as the key of its wording
    problem       text,
    done          bigint           not null,
    weight        bigint           not null,
    bound         bigint           not null,
    wishes        int              not null,
    placed        int              not null,
    idle          int              not null,
    worst_idle    int              not null,
    lowest_share  int              not null,
    table_changes int              not null,
    moved         int              not null,
    by_hand       int              not null,
    published_by  uuid             references account,
    published_at  timestamptz,
    version       bigint           not null,
    unique (event_id, number),
    check ((status = 'RUNNING') = (ended_at is null)),
    check ((published_by is null) = (published_at is null)),
    check (published_at is null or status = 'READY')
);

create unique index meeting_plan_running on meeting_plan (event_id) where status = 'RUNNING';

-- What it says of each two who may meet; without a time it has no room for them.
create table planned_meeting (
    plan_id        uuid        not null references meeting_plan,
    one_id         uuid        not null references meeting_party,
    other_id       uuid        not null references meeting_party,
    weight         int         not null,
    starts_at      timestamptz,
    ends_at        timestamptz,
    site_id        uuid        references event_site on delete set null,
    table_number   int,
    interpreter_id uuid        references meeting_interpreter,
    pinned         boolean     not null,
    primary key (plan_id, one_id, other_id),
    check ((starts_at is null) = (ends_at is null)),
    check ((starts_at is null) = (table_number is null)),
    check (starts_at is not null or not pinned)
);

create index planned_meeting_of_one on planned_meeting (one_id);
create index planned_meeting_of_other on planned_meeting (other_id);

-- What both were told, as it stands now.
create table meeting (
    id             uuid        not null primary key,
    event_id       uuid        not null references meeting_fair,
    one_id         uuid        not null references meeting_party,
    other_id       uuid        not null references meeting_party,
    starts_at      timestamptz not null,
    ends_at        timestamptz not null,
    site_id        uuid        references event_site on delete set null,
    table_number   int         not null,
    interpreter_id uuid        references meeting_interpreter,
    told_at        timestamptz not null,
    cancelled_at   timestamptz,
    unique (event_id, one_id, other_id)
);

create index meeting_in_order on meeting (event_id, starts_at);
create index meeting_of_one on meeting (one_id);
create index meeting_of_other on meeting (other_id);
