-- What an applicant is told beside the decision and its reason: prepared, looked at, and then given to all in one round.
create table feedback (
    proposal_id uuid        not null primary key references proposal,
    words       text        not null check (words <> ''),
    language    text        not null check (language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    version     int         not null default 0,
    prepared_by uuid        not null references account,
    prepared_at timestamptz not null,
    given_by    uuid        references account,
    given_at    timestamptz,
    check ((given_by is null) = (given_at is null))
);

-- Applicants see it once it is given.
alter table feedback enable row level security;
create policy feedback_seen on feedback using (
    (select onlooker_is_portal())
    or exists (select from proposal p
        where p.id = proposal_id and (given_at is not null
            or (p.applicant_id is distinct from (select onlooker_organization())
                and not coalesce((select onlooker_organization()) = any (p.partners), false)))))
    with check (true);
