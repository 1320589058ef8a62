-- At which of its stages a call is judged double-blind: whoever judges does not know who applies until it is passed.
create table blind_stage (
    call_id uuid        not null references call,
    stage   text        not null check (stage in ('REVIEW', 'INTERVIEW', 'PITCH')),
    set_by  uuid        not null references account,
    set_at  timestamptz not null,
    primary key (call_id, stage)
);

-- Whether the names of those who apply are kept from those who judge: from its receipt until every such stage is passed, and for good
-- where it is declined before.
create function applicant_veiled(id uuid, call_id uuid, status text, number text) returns boolean stable parallel safe
    return number is not null and status in ('SUBMITTED', 'WITHDRAWN', 'DECLINED')
        and exists (
            select from blind_stage b
            where b.call_id = applicant_veiled.call_id
                and not exists (
                    select from proposal_stage s where s.proposal_id = applicant_veiled.id and s.stage = b.stage)
                and not exists (
                    select from entrusted_stage s where s.proposal_id = applicant_veiled.id and s.stage = b.stage));

-- By what words a proposal is found by whoever may not know who applies; of those that they see.
create view own_words as select proposal_id, terms from proposal_sketch;
