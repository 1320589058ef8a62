create table stored_file (
    id         uuid        not null primary key,
    name       text        not null check (name <> '' and length(name) <= 200),
    media_type text        not null check (media_type <> ''),
    size       bigint      not null check (size > 0),
    sha256     text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    stored_by  uuid        not null references account,
    stored_at  timestamptz not null
);

create index stored_file_of_account on stored_file (stored_by);

-- The bytes, in pieces of 1 MiB.
create table stored_file_chunk (
    file_id  uuid  not null references stored_file,
    position int   not null check (position >= 0),
    bytes    bytea not null check (length(bytes) between 1 and 1048576),
    primary key (file_id, position)
);

-- Nearly all of these formats are compressed already.
alter table stored_file_chunk alter column bytes set storage external;

-- What was stored stays as it was, until it is removed.
revoke update on stored_file, stored_file_chunk from "${applicationRole}";
