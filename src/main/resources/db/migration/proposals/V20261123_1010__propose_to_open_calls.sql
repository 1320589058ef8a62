-- To a call without challenges, too, an applicant has one live proposal.
create unique index proposal_to_call_once on proposal (call_id, applicant_id)
    where challenge_id is null and status <> 'WITHDRAWN' and not historic;
create index proposal_of_call on proposal (call_id, submitted_at desc);
