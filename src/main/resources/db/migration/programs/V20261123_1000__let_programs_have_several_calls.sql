-- A programme has as many calls as it likes, each in its own zone, for challenges or for proposals of the applicants' own.
alter table call add column zone text;
update call c set zone = p.zone from program p where p.id = c.program_id;
alter table call alter column zone set not null;
alter table call add column description text check (description <> '');
alter table call add column description_language text check (description_language in ('EN', 'KO', 'FR', 'RU', 'VI'));
alter table call add column kind text not null default 'CHALLENGES' check (kind in ('CHALLENGES', 'OPEN'));
alter table call alter column kind drop default;
alter table call add column grace_minutes int not null default 0 check (grace_minutes between 0 and 1440);
alter table call alter column grace_minutes drop default;
alter table call add column cohort text not null default '';
alter table call alter column cohort drop default;
alter table call add column results_by timestamptz check (results_by >= closes_at);

create table call_stage (
    call_id  uuid not null references call,
    position int  not null,
    stage    text not null check (stage in ('ELIGIBILITY', 'SCREENING', 'REVIEW', 'INTERVIEW', 'PITCH', 'DECISION', 'ONBOARDING')),
    primary key (call_id, position),
    unique (call_id, stage)
);
insert into call_stage (call_id, position, stage) select id, 0, 'DECISION' from call;

-- One applicant may submit later; the one granted last counts, those before it stay to be read.
create table call_extension (
    call_id         uuid        not null references call,
    organization_id uuid        not null references organization,
    until           timestamptz not null,
    reason          text        not null check (reason <> ''),
    reason_language text        not null check (reason_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    granted_by      uuid        not null references account,
    granted_at      timestamptz not null,
    primary key (call_id, organization_id, granted_at)
);
