-- What calls ask about a firm, as it says itself. Of the foundation at least the year is known, or nothing.
alter table organization
    add column founded_year        int  check (founded_year between 1000 and 9999),
    add column founded_on          date check (extract(year from founded_on) = founded_year),
    add column employees           int  check (employees >= 0),
    add column employees_on        date,
    add column registration_number text check (registration_number ~ '[[:alnum:]]'),
    add constraint organization_founded check (founded_on is null or founded_year is not null),
    add constraint organization_employees check ((employees is null) = (employees_on is null));

-- A register gives a number once, however it is spaced.
create unique index organization_registration_number
    on organization (country, upper(regexp_replace(registration_number, '[^[:alnum:]]', '', 'g')))
    where registration_number is not null;

-- What was checked before an organisation was verified.
alter table organization_verification
    add column note          text check (note <> ''),
    add column note_language text check (note_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    add constraint organization_verification_note check ((note is null) = (note_language is null));

-- What a centre could not confirm; answered once the organisation has changed what it says of itself.
create table organization_refusal (
    organization_id uuid        not null references organization,
    position        int         not null,
    refused_by      uuid        not null references account,
    refused_at      timestamptz not null,
    reason          text        not null check (reason <> ''),
    reason_language text        not null check (reason_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    answered_at     timestamptz check (answered_at >= refused_at),
    primary key (organization_id, position)
);
