-- to which events a delegation goes
create table delegation_event (
    delegation_id uuid        not null references delegation,
    event_id      uuid        not null references event,
    added_by      uuid        not null references account,
    added_at      timestamptz not null,
    primary key (delegation_id, event_id)
);
create index on delegation_event (event_id);
