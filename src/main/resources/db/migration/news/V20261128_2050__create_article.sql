create table article (
    id              uuid        primary key,
    number          bigint      generated always as identity,
    event_id        uuid        not null references event,
    organization_id uuid        not null references organization,
    language        text        not null check (language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    status          text        not null check (status in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    code            text        not null unique,  -- lets the press read it before it is public
    public_at       timestamptz,                  -- nobody else reads it before
    figures         jsonb,                        -- as they were counted when it was published
    drafted_by      uuid        not null references account,
    drafted_at      timestamptz not null,
    published_by    uuid        references account,
    published_at    timestamptz,
    check ((status = 'DRAFT') = (public_at is null)),
    check ((public_at is null) = (figures is null))
);
create index on article (event_id);
create index on article (public_at desc) where status = 'PUBLISHED';
create index on article (organization_id);

create table article_text (
    article_id uuid    not null references article on delete cascade,
    language   text    not null check (language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    title      text    not null check (title <> ''),
    body       text    not null check (body <> ''),
    version    bigint  not null default 0,
    primary key (article_id, language)
);

-- what others wrote about it
create table article_coverage (
    id         uuid   primary key,
    number     bigint generated always as identity,
    article_id uuid   not null references article on delete cascade,
    title      text   not null check (title <> ''),
    publisher  text   not null check (publisher <> ''),
    address    text   not null check (address ~ '^https?://')
);
create index on article_coverage (article_id, number);
