-- Calls whose decisions two persons make: one proposes, another confirms.
create table two_person_call (
    call_id     uuid        not null primary key references call,
    required_by uuid        not null references account,
    required_at timestamptz not null
);

-- What one person proposes to decide, until another confirms it or sends it back.
create table proposed_decision (
    proposal_id     uuid        not null primary key references proposal,
    call_id         uuid        not null references call,
    outcome         text        not null check (outcome in ('ACCEPT', 'WAITLIST', 'DECLINE')),
    reason          text        not null check (reason <> ''),
    reason_language text        not null check (reason_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    proposed_by     uuid        not null references account,
    proposed_at     timestamptz not null,
    version         uuid        not null,
    returned_by     uuid        references account,
    returned_at     timestamptz check (returned_at >= proposed_at),
    return_reason   text        check (return_reason <> ''),
    return_language text        check (return_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    check ((returned_by is null) = (returned_at is null)),
    check ((returned_by is null) = (return_reason is null)),
    check ((returned_by is null) = (return_language is null)),
    check (returned_by <> proposed_by)
);

create index proposed_decision_of_call on proposed_decision (call_id);
create index proposed_decision_of_person on proposed_decision (proposed_by, proposed_at);

-- The two who made a decision.
create table confirmed_decision (
    proposal_id  uuid        not null references proposal,
    outcome      text        not null check (outcome in ('ACCEPT', 'WAITLIST', 'DECLINE')),
    proposed_by  uuid        not null references account,
    proposed_at  timestamptz not null,
    confirmed_by uuid        not null references account,
    confirmed_at timestamptz not null check (confirmed_at >= proposed_at),
    primary key (proposal_id, confirmed_at),
    constraint confirmed_decision_by_two check (proposed_by <> confirmed_by)
);

-- Only those who may decide see them: who writes for the centre or the operator, and never whoever applies.
create function onlooker_decides(proposal_id uuid) returns boolean stable parallel safe
    return onlooker_is_portal()
        or exists (
            select from proposal p join program g on g.id = p.program_id
            where p.id = onlooker_decides.proposal_id and p.submitted_at is not null
                and p.applicant_id is distinct from onlooker_organization()
                and not coalesce(onlooker_organization() = any (p.partners), false)
                and (onlooker_is_administrator()
                    or (onlooker_organization() in (p.centre_id, g.operator_id)
                        and exists (
                            select from membership m
                            where m.account_id = onlooker_account() and m.organization_id = onlooker_organization()
                                and m.role in ('OWNER', 'EDITOR')))));

alter table proposed_decision enable row level security;
create policy proposed_decision_seen on proposed_decision using (onlooker_decides(proposal_id)) with check (true);

alter table confirmed_decision enable row level security;
create policy confirmed_decision_seen on confirmed_decision using (onlooker_decides(proposal_id)) with check (true);
