-- Without a foreign key to the file: who has read it stays known when it is removed.
create table file_reading (
    id        bigint      not null generated always as identity primary key,
    file_id   uuid        not null,
    reader_id uuid        not null references account,
    read_at   timestamptz not null
);

create index file_reading_newest on file_reading (file_id, read_at desc, id desc);

-- What happened stays as it was written.
revoke update, delete on file_reading from "${applicationRole}";
