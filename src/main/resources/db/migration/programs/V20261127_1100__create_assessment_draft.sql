-- Self-assessments that were begun and not submitted yet; nobody but the organisation itself knows of them.
create table assessment_draft (
    organization_id uuid        not null references organization,
    form_version_id uuid        not null references form_version,
    answers         jsonb       not null,
    version         bigint      not null check (version > 0),
    saved_by        uuid        not null references account,
    saved_at        timestamptz not null,
    primary key (organization_id, form_version_id)
);

alter table assessment_draft enable row level security;
create policy assessment_draft_seen on assessment_draft using (
    organization_id = onlooker_organization()
    or onlooker_is_portal());
