-- Who reviews for a call, and how many proposals at most.
create table panel_seat (
    call_id    uuid        not null references call,
    account_id uuid        not null references account,
    capacity   int         not null check (capacity between 1 and 500),
    seated_by  uuid        not null references account,
    seated_at  timestamptz not null,
    primary key (call_id, account_id)
);

-- Fields of technology that a person knows enough of to judge.
create table expertise (
    account_id uuid not null references account,
    concept    text not null check (concept <> ''),
    primary key (account_id, concept)
);

-- Who is to review what: a draft until it is confirmed. By hand is what no distribution moves.
create table assignment (
    proposal_id  uuid        not null references proposal,
    account_id   uuid        not null references account,
    by_hand      boolean     not null,
    made_by      uuid        not null references account,
    made_at      timestamptz not null,
    confirmed_by uuid        references account,
    confirmed_at timestamptz check (confirmed_at >= made_at),
    primary key (proposal_id, account_id),
    check ((confirmed_by is null) = (confirmed_at is null))
);
create index assignment_of_reviewer on assignment (account_id) where confirmed_at is not null;

alter table assignment enable row level security;
create policy assignment_seen on assignment using (
    (select onlooker_is_portal())
    or exists (select from proposal p
        where p.id = proposal_id and p.submitted_at is not null
            and p.applicant_id is distinct from (select onlooker_organization())
            and not coalesce((select onlooker_organization()) = any (p.partners), false)))
    with check (true);

-- How many reviewers each proposal of a call is to have.
create table panel (
    call_id uuid not null primary key references call,
    wanted  int  not null check (wanted between 1 and 9)
);
