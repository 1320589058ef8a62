create table account (
    id            uuid        not null primary key,
    name          text        not null check (name <> ''),
    email         text        not null unique check (email = lower(email)),
    password_hash text        not null,
    language      text        check (language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    registered_at timestamptz not null,
    version       bigint      not null
);

create table administrator (
    account_id   uuid        not null primary key references account,
    appointed_at timestamptz not null
);

-- Tries that failed, for throttling; those of the last quarter of an hour.
create table failed_sign_in (
    email  text        not null,
    origin text        not null,
    at     timestamptz not null
);

create index failed_sign_in_of_address on failed_sign_in (email, at);
create index failed_sign_in_from on failed_sign_in (origin, at);

-- One key, under which links in mails are signed.
create table link_key (
    one boolean not null primary key default true check (one),
    key bytea   not null
);
