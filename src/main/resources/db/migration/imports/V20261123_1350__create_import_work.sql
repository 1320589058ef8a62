-- Checking or importing a long list takes a while: who asked for it, how far it is, and how it ended. One at a time a file.
create table import_work (
    import_id  uuid        not null primary key references import_file on delete cascade,
    task       text        not null check (task in ('CHECK', 'EXECUTION')),
    asked_by   uuid        not null references account,
    asked_at   timestamptz not null,
    stage      text        not null check (stage in ('WAITING', 'READING', 'CHECKING', 'WRITING')),
    done       int         not null default 0 check (done >= 0),
    total      int         not null default 0 check (total >= done),
    told_at    timestamptz not null,
    stop_asked boolean     not null default false,
    ended_at   timestamptz,
    ending     text        check (ending in ('DONE', 'STOPPED', 'FAULTY', 'FAILED')),
    check ((ended_at is null) = (ending is null))
);

-- What a check in the background found, as JSON: nobody wants to wait for it at each look.
alter table import_file add column found text;
