-- An organisation travels with firms. It is seen by those who travel until it is published, and stays visible when it is called off.
create table delegation (
    id              uuid        not null primary key,
    leader_id       uuid        not null references organization,
    title           text        not null check (title <> ''),
    title_language  text        not null check (title_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    about           text        not null check (about <> ''),
    about_language  text        not null check (about_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    country         text        not null check (country ~ '^[A-Z]{2}$'),
    place           text        not null check (place <> ''),
    starts_on       date        not null,
    ends_on         date        not null,
    status          text        not null check (status in ('DRAFT', 'PUBLISHED', 'CANCELLED')),
    reason          text        check (reason <> ''),
    reason_language text        check (reason_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    drafted_by      uuid        not null references account,
    drafted_at      timestamptz not null,
    published_at    timestamptz,
    version         bigint      not null,
    check (starts_on <= ends_on),
    check (status <> 'PUBLISHED' or published_at is not null),
    check ((reason is null) = (reason_language is null)),
    check ((reason is null) = (status <> 'CANCELLED'))
);

create index delegation_by_end on delegation (ends_on, id);
create index delegation_of_leader on delegation (leader_id);

create table delegation_firm (
    id              uuid        not null primary key,
    delegation_id   uuid        not null references delegation,
    organization_id uuid        not null references organization,
    status          text        not null check (status in ('INVITED', 'COMING', 'DECLINED', 'LEFT', 'REMOVED')),
    invited_by      uuid        not null references account,
    invited_at      timestamptz not null,
    answered_by     uuid        references account,
    answered_at     timestamptz,
    unique (delegation_id, organization_id),
    check ((answered_by is null) = (answered_at is null)),
    check ((answered_at is null) = (status = 'INVITED'))
);

create index delegation_firm_of_organization on delegation_firm (organization_id);

-- Which of its offers a firm brings, in its own order.
create table delegation_product (
    firm_id  uuid not null references delegation_firm,
    position int  not null,
    offer_id uuid not null references offer,
    primary key (firm_id, position),
    unique (firm_id, offer_id)
);

create index delegation_product_of_offer on delegation_product (offer_id);
