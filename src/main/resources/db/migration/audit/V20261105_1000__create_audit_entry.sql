-- By whom: nobody for what the portal does by itself, or for a visitor who was refused something.
create table audit_entry (
    id       bigint      not null generated always as identity primary key,
    actor_id uuid        references account deferrable initially deferred,
    act      text        not null,
    thing    text        not null,
    origin   text        not null,
    at       timestamptz not null
);

create index audit_entry_of_thing on audit_entry (thing, id);
create index audit_entry_of_actor on audit_entry (actor_id, id);

-- What happened stays as it was written.
revoke update, delete on audit_entry from "${applicationRole}";
