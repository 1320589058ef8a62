-- What organisations offer and ask for. A draft may leave out what one needs to publish it.
create table offer (
    id                   uuid        not null primary key,
    owner_id             uuid        not null references organization,
    kind                 text        not null check (kind in ('OFFER', 'REQUEST')),
    type                 text        not null check (type in ('TECHNOLOGY', 'PRODUCT', 'SERVICE', 'TEST_SITE')),
    title                text        not null check (title <> ''),
    title_language       text        not null check (title_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    description          text        check (description <> ''),
    description_language text        check (description_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    topic                text        check (topic <> ''),
    readiness            int         check (readiness is null or readiness between 1 and 9 and type in ('TECHNOLOGY', 'PRODUCT')),
    sought               text[]      not null check (sought <@ array['LICENCE', 'PILOT', 'SALE', 'JOINT_RESEARCH', 'INVESTMENT']),
    ends_at              timestamptz,
    anonymous            boolean     not null,
    -- of its owner, for the filter; an anonymous one does not say
    region               text        check (region <> ''),
    program_id           uuid        references program,
    centre_id            uuid        references organization,
    status               text        not null check (status in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    -- published, or renewed last
    listed_at            timestamptz,
    terms                text[]      not null,
    version              bigint      not null,
    check ((description is null) = (description_language is null)),
    check ((program_id is null) = (centre_id is null)),
    check (not anonymous or region is null),
    check (status <> 'PUBLISHED' or (description is not null and topic is not null and ends_at is not null
        and program_id is not null and listed_at is not null and sought <> '{}'
        and (readiness is not null or type in ('SERVICE', 'TEST_SITE'))))
);

create index offer_of_owner on offer (owner_id, status);
create index offer_of_centre on offer (centre_id, status);
create index offer_of_program on offer (program_id, status);
create index offer_by_listing on offer (listed_at desc, id) where status = 'PUBLISHED';
create index offer_by_end on offer (ends_at, id) where status = 'PUBLISHED';
create index offer_by_title on offer (title, id);
create index offer_words on offer using gin (terms);

create table offer_step (
    offer_id uuid        not null references offer,
    position int         not null,
    kind     text        not null check (kind in ('DRAFTED', 'PUBLISHED', 'REVISED', 'RENEWED', 'WITHDRAWN')),
    made_by  uuid        not null references account,
    made_at  timestamptz not null,
    primary key (offer_id, position)
);

create table offer_picture (
    offer_id             uuid not null references offer,
    file_id              uuid not null unique references stored_file,
    position             int  not null,
    alternative          text not null check (alternative <> ''),
    alternative_language text not null check (alternative_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    primary key (offer_id, position)
);

-- Of whose end its owner was told, so many days before.
create table offer_reminder (
    offer_id    uuid        not null references offer,
    ends_at     timestamptz not null,
    days        int         not null,
    reminded_at timestamptz not null,
    primary key (offer_id, ends_at, days)
);

-- That an organisation is interested: its owner, centre and programme are those of the offer at that time.
create table interest (
    id              uuid        not null primary key,
    offer_id        uuid        not null references offer,
    owner_id        uuid        not null references organization,
    organization_id uuid        not null references organization check (organization_id <> owner_id),
    program_id      uuid        not null references program,
    centre_id       uuid        not null references organization,
    anonymous       boolean     not null,
    why             text        not null check (why <> ''),
    why_language    text        not null check (why_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    status          text        not null check (status in ('EXPRESSED', 'PASSED_ON', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    passed_on       boolean     not null,
    due_at          timestamptz not null,
    version         bigint      not null,
    check (passed_on or status in ('EXPRESSED', 'DECLINED', 'WITHDRAWN'))
);

create unique index interest_once on interest (offer_id, organization_id) where status in ('EXPRESSED', 'PASSED_ON');
create index interest_of_owner on interest (owner_id, status, due_at);
create index interest_of_organization on interest (organization_id, status, due_at);
create index interest_of_centre on interest (centre_id, status, due_at);
create index interest_of_program on interest (program_id, status, due_at);

create table interest_step (
    interest_id     uuid        not null references interest,
    position        int         not null,
    status          text        not null check (status in ('EXPRESSED', 'PASSED_ON', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    party           text        not null check (party in ('INTERESTED', 'CENTRE', 'OFFERER')),
    made_by         uuid        not null references account,
    made_at         timestamptz not null,
    remark          text        check (remark <> ''),
    remark_language text        check (remark_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    primary key (interest_id, position),
    check ((remark is null) = (remark_language is null)),
    check (status <> 'DECLINED' or remark is not null)
);

-- The interested side sees its own; the offering side what was passed on; those who run the track all, but nobody an interest with
-- whose one side they have a conflict of interest.
alter table interest enable row level security;
create policy interest_seen on interest using (
    (select onlooker_is_portal())
    or organization_id = (select onlooker_organization())
    or passed_on and owner_id = (select onlooker_organization())
    or (centre_id = (select onlooker_organization())
            or (select onlooker_is_administrator())
            or program_id in (
                select id from program
                where supervisor_id = (select onlooker_organization()) or operator_id = (select onlooker_organization())))
        and not organization_id = any ((select onlooker_avoids())::uuid[])
        and not owner_id = any ((select onlooker_avoids())::uuid[]))
    with check (true);

alter table interest_step enable row level security;
create policy interest_step_seen on interest_step using (
    (select onlooker_is_portal()) or exists (select from interest where id = interest_id))
    with check (true);

-- What is published is public, if not always whose it is: that is for the doors to keep. A draft is its owner's alone; what was
-- withdrawn is seen by those who run the track and by those who had asked.
alter table offer enable row level security;
create policy offer_seen on offer using (
    (select onlooker_is_portal())
    or status = 'PUBLISHED'
    or owner_id = (select onlooker_organization())
    or status = 'WITHDRAWN' and (
        centre_id = (select onlooker_organization())
        or (select onlooker_is_administrator())
        or program_id in (
            select id from program
            where supervisor_id = (select onlooker_organization()) or operator_id = (select onlooker_organization())))
    or exists (select from interest i where i.offer_id = offer.id))
    with check (true);

-- Who did what to an offer says whose it is.
alter table offer_step enable row level security;
create policy offer_step_seen on offer_step using (
    (select onlooker_is_portal())
    or exists (
        select from offer o where o.id = offer_id and (
            o.owner_id = (select onlooker_organization())
            or (o.centre_id = (select onlooker_organization())
                    or (select onlooker_is_administrator())
                    or o.program_id in (
                        select id from program
                        where supervisor_id = (select onlooker_organization()) or operator_id = (select onlooker_organization())))
                and not o.owner_id = any ((select onlooker_avoids())::uuid[]))))
    with check (true);

alter table offer_picture enable row level security;
create policy offer_picture_seen on offer_picture using (
    (select onlooker_is_portal()) or exists (select from offer where id = offer_id))
    with check (true);

-- Whoever sees the offer sees its pictures; its owner may take them away.
create policy stored_file_chunk_of_offer on stored_file_chunk for select using (
    exists (select from offer_picture p where p.file_id = stored_file_chunk.file_id));

alter table offer_reminder enable row level security;
create policy offer_reminder_seen on offer_reminder using ((select onlooker_is_portal())) with check (true);
