-- A proposal keeps the questions it began with: the usual ones, a version of a form, or both.
alter table proposal add column asks_usual boolean not null default true;
alter table proposal add column form_version_id uuid references form_version;
alter table proposal add column answers jsonb not null default '{}';
alter table proposal add check (form_version_id is not null or asks_usual);

alter table proposal drop constraint proposal_complete;
alter table proposal add constraint proposal_complete check (submitted_at is null or historic
    or (title is not null and summary is not null
        and (not asks_usual or (solution is not null and plan is not null and readiness is not null))));

-- To which question a file is the answer, if to any.
alter table proposal_file add column question text check (question <> '');
