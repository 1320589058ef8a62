-- What a virus scanner said of a file. No row: there was none when the file came.
create table file_scan (
    file_id   uuid        not null primary key references stored_file on delete cascade,
    state     text        not null check (state in ('WAITING', 'UNREACHABLE', 'UNSCANNABLE', 'CLEAN', 'INFECTED')),
    signature text        check (signature <> ''),
    queued_at timestamptz not null,
    said_at   timestamptz,
    check ((signature is not null) = (state = 'INFECTED')),
    check ((said_at is null) = (state in ('WAITING', 'UNREACHABLE')))
);
create index file_scan_due on file_scan (queued_at, file_id) where state in ('WAITING', 'UNREACHABLE');
create index file_scan_infected on file_scan (file_id) where state = 'INFECTED';
