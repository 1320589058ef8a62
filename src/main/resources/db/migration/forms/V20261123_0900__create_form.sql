create table form (
    id            uuid   not null primary key,
    owner_id      uuid   not null references organization,
    purpose       text   not null check (purpose in ('PROPOSAL', 'SELF_ASSESSMENT')),
    name          text   not null check (name <> ''),
    name_language text   not null check (name_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    draft         jsonb  not null,
    versions      int    not null check (versions >= 0),
    version       bigint not null
);

create index form_of_owner on form (owner_id);

-- As it was published, which it stays.
create table form_version (
    id            uuid        not null primary key,
    form_id       uuid        not null references form,
    name          text        not null check (name <> ''),
    name_language text        not null check (name_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    number        int         not null check (number > 0),
    content       jsonb       not null,
    published_by  uuid        not null references account,
    published_at  timestamptz not null,
    unique (form_id, number)
);
