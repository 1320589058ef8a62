-- What organisations answer about themselves in forms with points: each stays as it was submitted.
create table assessment (
    id              uuid        not null primary key,
    organization_id uuid        not null references organization,
    form_version_id uuid        not null references form_version,
    answers         jsonb       not null,
    submitted_by    uuid        not null references account,
    submitted_at    timestamptz not null
);

create index assessment_of_organization on assessment (organization_id, submitted_at desc, id);

revoke update, delete on assessment from "${applicationRole}";

-- As AssessmentPolicy.maySee.
alter table assessment enable row level security;
create policy assessment_seen on assessment using (
    organization_id = onlooker_organization()
    or onlooker_is_portal()
    or onlooker_is_administrator()
    or onlooker_is_staff());

-- A rule may ask that one was reached.
alter table call_rule add column form_id uuid references form;
alter table call_rule drop constraint call_rule_kind_check;
alter table call_rule add constraint call_rule_kind_check check (kind in ('ORGANIZATION_KIND', 'COUNTRY', 'AGE_AT_MOST',
    'EMPLOYEES_AT_MOST', 'EMPLOYEES_AT_LEAST', 'CREDENTIAL', 'ALUMNI', 'OPEN_PROPOSALS_AT_MOST', 'VERIFIED', 'ASSESSMENT'));
alter table call_rule add constraint call_rule_form check ((kind = 'ASSESSMENT') = (form_id is not null));
