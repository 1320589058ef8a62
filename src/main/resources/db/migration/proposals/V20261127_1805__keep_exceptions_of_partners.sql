-- That a co-applicant had an exception, and so need not meet what everyone had to.
alter table proposal_partner_finding add column excepted boolean not null default false;
alter table proposal_partner_finding alter column excepted drop default;
