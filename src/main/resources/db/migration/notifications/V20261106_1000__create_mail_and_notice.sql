-- The outbox. Due at next_try_at; without that and unsent it has failed. A link that proves something is not kept
-- here, but made of about, thing and moment when the mail is sent.
create table mail (
    id          uuid        not null primary key,
    about       text        not null,
    thing       uuid        not null,
    moment      timestamptz not null,
    account_id  uuid        references account,
    address     text        not null,
    language    text        not null check (language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    subject     text        not null check (subject <> '' and subject !~ '[[:cntrl:]]'),
    body        text        not null,
    link        text        not null check (link = '' or link ~ '^/([^/]|$)'),
    created_at  timestamptz not null,
    next_try_at timestamptz,
    tries       int         not null check (tries >= 0),
    sent_at     timestamptz,
    last_error  text        not null,
    -- an event that is delivered once more makes no second mail
    unique (about, thing, address, moment),
    check (sent_at is null or next_try_at is null)
);

create index mail_due on mail (next_try_at, id) where next_try_at is not null;
create index mail_by_age on mail (created_at desc, id);
create index mail_failed on mail (created_at desc, id) where sent_at is null and next_try_at is null;

-- The same within the portal. Its words are made for each reader: a key, and what is put into it.
create table notice (
    id         uuid        not null primary key,
    account_id uuid        not null references account,
    about      text        not null,
    thing      uuid        not null,
    at         timestamptz not null,
    arguments  text[]      not null,
    link       text        not null check (link ~ '^/([^/]|$)'),
    read_at    timestamptz,
    unique (account_id, about, thing, at)
);

create index notice_by_age on notice (account_id, at desc, id);
create index notice_unread on notice (account_id) where read_at is null;
