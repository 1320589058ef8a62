-- organisations that are asked to come; whether they do, their registrations tell
create table event_invitation (
    event_id        uuid        not null references event on delete cascade,
    organization_id uuid        not null references organization,
    invited_by      uuid        not null references account,
    invited_at      timestamptz not null,
    reminded_at     timestamptz,
    declined_by     uuid        references account,
    declined_at     timestamptz,
    primary key (event_id, organization_id)
);
create index on event_invitation (organization_id);
