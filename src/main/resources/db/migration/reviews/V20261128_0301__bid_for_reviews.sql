-- Until when those who review for a call may say how gladly they would review which proposal; without a row, never.
create table bidding (
    call_id   uuid        not null primary key references call,
    closes_at timestamptz not null,
    opened_by uuid        not null references account,
    opened_at timestamptz not null
);

create table bid (
    proposal_id uuid        not null references proposal,
    account_id  uuid        not null references account,
    willingness text        not null check (willingness in ('EAGER', 'WILLING', 'RATHER_NOT', 'CONFLICT')),
    made_at     timestamptz not null,
    primary key (proposal_id, account_id)
);
create index bid_of_person on bid (account_id);

-- Each sees their own, and whoever convenes reviewers all.
alter table bid enable row level security;
create policy bid_seen on bid using (
    (select onlooker_is_portal())
    or account_id = (select onlooker_account())
    or (select onlooker_is_administrator())
    or exists (select from proposal p join program g on g.id = p.program_id
        where p.id = proposal_id and g.operator_id = (select onlooker_organization())))
    with check ((select onlooker_is_portal()) or account_id = (select onlooker_account()));

-- As V20261128_0300; and where they bid that they are in conflict, an expert sees nothing either.
create or replace function entrusted_to(person uuid, organization uuid, administrator boolean) returns uuid[]
    language plpgsql stable parallel safe security definer set search_path from current as $$
begin
    if person is null or administrator
        or not exists (select from expert where account_id = person and accepted_at is not null and ended_at is null) then return '{}';
    end if;
    return coalesce((
        select array_agg(p.id) from assignment a
        join proposal p on p.id = a.proposal_id
        join expert e on e.account_id = a.account_id and e.call_id = p.call_id and e.accepted_at is not null and e.ended_at is null
        join program g on g.id = p.program_id
        where a.account_id = person and a.confirmed_at is not null and p.status = 'SUBMITTED' and p.submitted_at is not null
            and not coalesce(e.organization_id = any (p.applicant_id || p.partners), false)
            and not exists (
                select from conflict x where x.account_id = person and x.ended_at is null
                    and x.organization_id = any (p.applicant_id || p.partners))
            and not exists (
                select from bid b where b.proposal_id = p.id and b.account_id = person and b.willingness = 'CONFLICT')
            and not coalesce(organization = any (
                array[p.applicant_id, p.owner_id, p.centre_id, g.supervisor_id, g.operator_id] || p.partners || p.funders), false)),
        '{}');
end $$;
