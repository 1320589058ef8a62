-- The gates of a call that a proposal has passed, one by one.
create table proposal_stage (
    proposal_id uuid        not null references proposal,
    stage       text        not null check (stage in ('SCREENING', 'REVIEW', 'INTERVIEW', 'PITCH', 'ONBOARDING')),
    passed_by   uuid        not null references account,
    passed_at   timestamptz not null,
    primary key (proposal_id, stage)
);

alter table proposal_stage enable row level security;
create policy proposal_stage_seen on proposal_stage using (
    onlooker_is_portal() or exists (select from proposal where id = proposal_id));
