-- Who proposes together, each with its own part; where funders share a call, the part that each of them sees.
create table proposal_partner (
    proposal_id           uuid        not null references proposal,
    organization_id       uuid        not null references organization,
    position              int         not null,
    part                  int,
    funder_id             uuid        references organization,
    invited_by            uuid        not null references account,
    invited_at            timestamptz not null,
    joined_by             uuid        references account,
    joined_at             timestamptz,
    contribution          text        check (contribution <> ''),
    contribution_language text        check (contribution_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    budget                numeric(15, 2) check (budget >= 0),
    budget_currency       text,
    signed_by             uuid        references account,
    signed_at             timestamptz,
    signed_sha256         text        check (length(signed_sha256) = 64),
    primary key (proposal_id, organization_id),
    unique (proposal_id, part),
    check ((part is null) = (funder_id is null)),
    check ((joined_at is null) = (joined_by is null)),
    check ((signed_at is null) = (signed_sha256 is null) and (signed_at is null or joined_at is not null)),
    check ((budget is null) = (budget_currency is null))
);
create index proposal_partner_of on proposal_partner (organization_id);

-- Copied into the row, because lists and the policy below go by them.
alter table proposal add column partners uuid[] not null default '{}';
alter table proposal add column funders uuid[] not null default '{}';
create index proposal_with on proposal using gin (partners) where partners <> '{}';
create index proposal_funded_by on proposal using gin (funders) where funders <> '{}';

-- As ProposalPolicy.maySee.
drop policy proposal_seen on proposal;
create policy proposal_seen on proposal using (
    onlooker_is_portal()
    or applicant_id = onlooker_organization()
    or onlooker_organization() = any (partners)
    or (submitted_at is not null and (
        owner_id = onlooker_organization()
        or centre_id = onlooker_organization()
        or onlooker_organization() = any (funders)
        or onlooker_is_administrator()
        or program_id in (
            select id from program where supervisor_id = onlooker_organization() or operator_id = onlooker_organization()))));

-- A funder sees its own part and no other; those who propose together see all of them, and so do those who run the call.
alter table proposal_partner enable row level security;
create policy proposal_partner_seen on proposal_partner using (
    onlooker_is_portal()
    or organization_id = onlooker_organization()
    or exists (select from proposal p where p.id = proposal_id and (
        funder_id = onlooker_organization()
        or not onlooker_organization() = any (p.funders)
        or p.centre_id = onlooker_organization()
        or p.program_id in (
            select id from program where supervisor_id = onlooker_organization() or operator_id = onlooker_organization()))));
