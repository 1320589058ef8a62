-- What the rules of the call said of the applicant when the proposal was submitted.
create table proposal_finding (
    proposal_id uuid not null references proposal,
    rule_id     uuid not null references call_rule,
    outcome     text not null check (outcome in ('MET', 'NOT_MET', 'UNKNOWN')),
    own         text not null,
    waiver_id   uuid references eligibility_waiver,
    primary key (proposal_id, rule_id)
);

alter table proposal_finding enable row level security;
create policy proposal_finding_seen on proposal_finding using (
    onlooker_is_portal() or exists (select from proposal where id = proposal_id));
