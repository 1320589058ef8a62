create table program (
    id                       uuid   not null primary key,
    name                     text   not null check (name <> ''),
    name_language            text   not null check (name_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    summary                  text   not null check (summary <> ''),
    summary_language         text   not null check (summary_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    supervisor_id            uuid   references organization,
    operator_id              uuid   not null references organization,
    zone                     text   not null,
    demand_places            int    check (demand_places >= 0),
    startup_places           int    check (startup_places >= 0),
    demand_counted           text   not null check (demand_counted <> ''),
    demand_counted_language  text   not null check (demand_counted_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    startup_counted          text   not null check (startup_counted <> ''),
    startup_counted_language text   not null check (startup_counted_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    terms                    text[] not null,
    version                  bigint not null
);

create index program_of_supervisor on program (supervisor_id);
create index program_of_operator on program (operator_id);
create index program_words on program using gin (terms);

-- A centre's part of a programme; without a number, only the programme's own limit counts.
create table program_track (
    program_id     uuid not null references program,
    centre_id      uuid not null references organization,
    position       int  not null,
    demand_places  int  check (demand_places >= 0),
    startup_places int  check (startup_places >= 0),
    about          text check (about <> ''),
    about_language text check (about_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    primary key (program_id, centre_id)
);

create index program_track_of_centre on program_track (centre_id);

create table call (
    id             uuid        not null primary key,
    program_id     uuid        not null references program,
    title          text        not null check (title <> ''),
    title_language text        not null check (title_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    opens_at       timestamptz not null,
    closes_at      timestamptz not null,
    version        bigint      not null,
    check (opens_at < closes_at)
);

create index call_of_program on call (program_id, closes_at desc);
create index call_by_close on call (closes_at desc, program_id);

-- Who takes part: one place a track and side, however often it is taken.
create table participation (
    program_id      uuid        not null references program,
    centre_id       uuid        not null references organization,
    side            text        not null check (side in ('DEMAND', 'STARTUP')),
    organization_id uuid        not null references organization,
    since           timestamptz not null,
    primary key (program_id, centre_id, side, organization_id)
);

create index participation_of_side on participation (program_id, side, organization_id);
create index participation_of_organization on participation (organization_id);
