-- Each seal is SHA-256 of the one before it and of the entries since, so that nothing below it can change unseen.
create table audit_seal (
    up_to_id  bigint      not null primary key,
    hash      bytea       not null check (length(hash) = 32),
    sealed_at timestamptz not null
);

-- That someone had all of it checked, and the first seal that did not fit, if any.
create table audit_verification (
    id           bigint      not null generated always as identity primary key,
    up_to_id     bigint      not null,
    broken_up_to bigint,
    verified_by  uuid        not null references account,
    verified_at  timestamptz not null
);

create index audit_entry_of_act on audit_entry (act, id);
create index audit_entry_by_time on audit_entry (at, id);

revoke update, delete on audit_seal, audit_verification from "${applicationRole}";
