-- A place that was given back: who held it, since when, and who ended that when and why.
create table ended_participation (
    id              bigint      generated always as identity primary key,
    program_id      uuid        not null references program,
    centre_id       uuid        not null references organization,
    side            text        not null check (side in ('DEMAND', 'STARTUP')),
    organization_id uuid        not null references organization,
    since           timestamptz not null,
    ended_at        timestamptz not null,
    ended_by        uuid        not null references account,
    reason          text        not null check (reason <> ''),
    reason_language text        not null check (reason_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    check (ended_at >= since)
);

create index ended_participation_of_program on ended_participation (program_id, ended_at desc);
create index ended_participation_of_organization on ended_participation (organization_id);
