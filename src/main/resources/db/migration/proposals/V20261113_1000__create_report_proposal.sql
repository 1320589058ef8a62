-- What figures count as a proposal: one that was received.
create view report_proposal as
select id, program_id, centre_id, owner_id, applicant_id, status, submitted_at from proposal where submitted_at is not null;
