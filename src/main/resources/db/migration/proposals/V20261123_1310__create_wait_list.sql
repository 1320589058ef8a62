alter table proposal drop constraint proposal_status_check;
alter table proposal add constraint proposal_status_check
    check (status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN', 'WAITLISTED', 'ACCEPTED', 'DECLINED', 'ENDED'));
alter table proposal_step drop constraint proposal_step_status_check;
alter table proposal_step add constraint proposal_step_status_check
    check (status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN', 'WAITLISTED', 'ACCEPTED', 'DECLINED', 'ENDED'));

-- The wait list of a track: who stands on it since when, in the order of their coming, and how that ended.
create table waiting (
    id          bigint      generated always as identity primary key,
    proposal_id uuid        not null references proposal,
    program_id  uuid        not null references program,
    centre_id   uuid        not null references organization,
    since       timestamptz not null,
    entered_by  uuid        not null references account,
    ended_at    timestamptz,
    ended_by    uuid        references account,
    moved_up    boolean     not null default false,
    check ((ended_at is null) = (ended_by is null)),
    check (ended_at >= since),
    check (not moved_up or ended_at is not null)
);

create unique index waiting_once on waiting (proposal_id) where ended_at is null;
create index waiting_in_order on waiting (program_id, centre_id, id) where ended_at is null;
create index waiting_of_proposal on waiting (proposal_id, id);

alter table waiting enable row level security;
create policy waiting_seen on waiting using (
    onlooker_is_portal() or exists (select from proposal where id = proposal_id));
