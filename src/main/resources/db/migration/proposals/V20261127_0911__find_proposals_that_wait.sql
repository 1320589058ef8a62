-- What waits for a centre or a company is a small part of what they have seen over the years.
create index proposal_open_of_centre on proposal (centre_id, submitted_at desc) where status = 'SUBMITTED';
create index proposal_open_of_owner on proposal (owner_id, submitted_at desc) where status = 'SUBMITTED';
create index proposal_open_of_program on proposal (program_id, submitted_at desc) where status = 'SUBMITTED';
create index proposal_to_broker on proposal (centre_id, submitted_at desc) where status = 'ACCEPTED' and not historic;
