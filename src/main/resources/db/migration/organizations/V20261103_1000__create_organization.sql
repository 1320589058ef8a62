create table organization (
    id               uuid        not null primary key,
    name             text        not null check (name <> ''),
    kind             text        not null check (kind in ('LARGE_COMPANY', 'MID_SIZE_COMPANY', 'PUBLIC_ENTERPRISE', 'STARTUP',
        'RESEARCH_INSTITUTE', 'UNIVERSITY', 'CENTRE', 'AGENCY', 'ASSOCIATION', 'CLUSTER', 'CITY')),
    country          text        not null check (length(country) = 2),
    region           text        not null,
    website          text        not null,
    profile          text        check (profile <> ''),
    profile_language text        check (profile_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    terms            text[]      not null,
    registered_at    timestamptz not null,
    version          bigint      not null,
    check ((profile is null) = (profile_language is null))
);

create index organization_by_name on organization (name, id);
create index organization_by_kind on organization (kind, name, id);
create index organization_by_region on organization (country, region, name, id);
create index organization_words on organization using gin (terms);

-- The same organisation in other scripts and languages.
create table organization_name (
    organization_id uuid not null references organization,
    language        text not null check (language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    name            text not null check (name <> ''),
    primary key (organization_id, language)
);

-- Not yet verified: no row here.
create table organization_verification (
    organization_id uuid        not null primary key references organization,
    verified_by     uuid        not null references account,
    verified_at     timestamptz not null
);

-- One acts for one organisation at a time.
create table membership (
    organization_id uuid        not null references organization,
    account_id      uuid        not null unique references account,
    role            text        not null check (role in ('OWNER', 'EDITOR', 'REVIEWER', 'READER')),
    since           timestamptz not null,
    primary key (organization_id, account_id)
);

create table invitation (
    id              uuid        not null primary key,
    organization_id uuid        not null references organization,
    email           text        not null check (email = lower(email)),
    role            text        not null check (role in ('OWNER', 'EDITOR', 'REVIEWER', 'READER')),
    invited_by      uuid        not null references account,
    invited_at      timestamptz not null,
    closed_at       timestamptz,
    version         bigint      not null
);

create index invitation_open on invitation (organization_id, invited_at desc) where closed_at is null;

-- That two parties had to do with each other; the lesser id first, so that both ways round are one.
create table tie (
    one_id   uuid        not null references organization,
    other_id uuid        not null references organization,
    kind     text        not null check (kind in ('PROPOSAL', 'MEETING', 'COLLABORATION', 'AGREEMENT')),
    source   text        not null,
    since    timestamptz not null,
    primary key (one_id, other_id, kind),
    check (one_id < other_id)
);

create index tie_of_other on tie (other_id);
