-- A list that someone sent, kept until its rows are in; then only that it was there.
create table import_file (
    id              uuid        not null primary key,
    kind            text        not null check (kind in ('ORGANIZATIONS', 'CHALLENGES', 'PROPOSALS')),
    name            text        not null check (name <> '' and length(name) <= 200),
    bytes           bytea,
    organization_id uuid        references organization,
    uploaded_by     uuid        not null references account,
    uploaded_at     timestamptz not null
);

create index import_file_by_time on import_file (uploaded_at desc, id);
create index import_file_of_organization on import_file (organization_id, uploaded_at desc, id);

-- Once, and all of its rows. Not yet: no row here.
create table import_execution (
    import_id   uuid        not null primary key references import_file,
    row_count   int         not null check (row_count > 0),
    executed_by uuid        not null references account,
    executed_at timestamptz not null
);

-- What a thing is called in the list it came from; unique for each kind of list.
create table external_reference (
    kind       text not null check (kind in ('ORGANIZATIONS', 'CHALLENGES', 'PROPOSALS')),
    foreign_id text not null check (foreign_id <> ''),
    thing_id   uuid not null,
    import_id  uuid not null references import_file,
    primary key (kind, foreign_id)
);

create index external_reference_of_thing on external_reference (thing_id);
