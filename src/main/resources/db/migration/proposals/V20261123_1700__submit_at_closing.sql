-- What an applicant chose for the case that nobody presses the button: the last draft in which nothing was missing.
create table proposal_closing (
    proposal_id uuid        not null primary key references proposal,
    chosen_by   uuid        not null references account,
    chosen_at   timestamptz not null,
    complete    jsonb,
    complete_at timestamptz,
    done_at     timestamptz,
    problem     text,
    check ((complete is null) = (complete_at is null)),
    check (problem is null or done_at is not null)
);
create index proposal_closing_waiting on proposal_closing (proposal_id) where done_at is null;

alter table proposal_closing enable row level security;
create policy proposal_closing_seen on proposal_closing using (
    onlooker_is_portal()
    or exists (select from proposal p where p.id = proposal_id
        and (p.applicant_id = onlooker_organization() or onlooker_organization() = any (p.partners))));
