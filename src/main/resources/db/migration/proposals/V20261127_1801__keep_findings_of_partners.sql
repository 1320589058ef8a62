-- What a rule for several said of each who proposed together, as far as all of them and those who run the call may know it.
create table proposal_partner_finding (
    proposal_id     uuid    not null,
    organization_id uuid    not null,
    rule_id         uuid    not null references call_rule,
    outcome         text    not null check (outcome in ('MET', 'NOT_MET', 'UNKNOWN')),
    own             text    not null,
    listed          boolean not null,
    primary key (proposal_id, rule_id, organization_id),
    foreign key (proposal_id, organization_id) references proposal_partner
);

-- As of the partner it is about: a funder sees its own part and no other.
alter table proposal_partner_finding enable row level security;
create policy proposal_partner_finding_seen on proposal_partner_finding using (
    (select onlooker_is_portal())
    or exists (select from proposal_partner p where p.proposal_id = proposal_partner_finding.proposal_id
        and p.organization_id = proposal_partner_finding.organization_id));
