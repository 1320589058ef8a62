-- Whose declined proposal may be offered to other challenges, until they say no.
create table onward_consent (
    id          uuid        not null primary key,
    proposal_id uuid        not null references proposal,
    given_by    uuid        not null references account,
    given_at    timestamptz not null,
    ended_by    uuid        references account,
    ended_at    timestamptz check (ended_at >= given_at),
    check ((ended_by is null) = (ended_at is null))
);
create unique index onward_consent_once on onward_consent (proposal_id) where ended_at is null;

alter table onward_consent enable row level security;
create policy onward_consent_seen on onward_consent using (
    (select onlooker_is_portal()) or exists (select from proposal where id = proposal_id)) with check (true);

-- From which proposal a draft was made when its applicant agreed to an introduction.
create table carried_proposal (
    proposal_id     uuid        not null primary key references proposal,
    origin_id       uuid        not null references proposal,
    introduction_id uuid        not null unique references introduction,
    carried_at      timestamptz not null
);
alter table carried_proposal enable row level security;
create policy carried_proposal_seen on carried_proposal using (
    (select onlooker_is_portal()) or exists (select from proposal where id = proposal_id)) with check (true);
