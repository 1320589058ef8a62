-- What reviewers and those who decide say to each other about a proposal.
create table review_remark (
    id              uuid        not null primary key,
    proposal_id     uuid        not null references proposal,
    author_id       uuid        not null references account,
    organization_id uuid        not null references organization,
    words           text        not null check (words <> ''),
    language        text        not null check (language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    said_at         timestamptz not null
);

create index review_remark_of_proposal on review_remark (proposal_id, said_at);

alter table review_remark enable row level security;
create policy review_remark_seen on review_remark using (
    (select onlooker_is_portal())
    or exists (select from proposal p
        where p.id = proposal_id and p.submitted_at is not null
            and p.applicant_id is distinct from (select onlooker_organization())
            and not coalesce((select onlooker_organization()) = any (p.partners), false)));
