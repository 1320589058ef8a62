-- Proposals of earlier years, imported from a list, were submitted elsewhere: without a receipt of ours, a pilot plan or
-- a readiness level; and one company may have answered a challenge several times.
alter table proposal add column historic boolean not null default false;

alter table proposal drop constraint proposal_check1;
alter table proposal add constraint proposal_receipt check (
    ((number is null) = (sha256 is null)) and ((number is null) = (submitted_at is null) or (historic and number is null)));

alter table proposal drop constraint proposal_check3;
alter table proposal add constraint proposal_complete check (submitted_at is null or historic
    or (title is not null and summary is not null and solution is not null and plan is not null and readiness is not null));

drop index proposal_once;
create unique index proposal_once on proposal (challenge_id, applicant_id) where status <> 'WITHDRAWN' and not historic;
