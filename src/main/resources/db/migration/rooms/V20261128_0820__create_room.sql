-- Who of a whole programme is to be brought together with whom: a draft of whoever brokers, a centre or the operator, each its own.
create table room (
    program_id      uuid        not null references program,
    organization_id uuid        not null references organization,
    per_challenge   int         not null check (per_challenge between 1 and 20),
    per_company     int         not null check (per_company between 1 and 20),
    least_points    int         not null check (least_points between 5 and 100),
    ranked_at       timestamptz not null,
    ranked_by       uuid        not null references account,
    engine          text        not null,
    taxonomy        text        not null,
    version         bigint      not null,
    primary key (program_id, organization_id)
);

-- Two who suit each other, what they are worth together, what the brokers wish, and whether the draft has them.
create table room_pair (
    program_id      uuid    not null,
    organization_id uuid    not null,
    challenge_id    uuid    not null references challenge,
    owner_id        uuid    not null references organization,
    company_id      uuid    not null references organization,
    points          int     not null check (points between 0 and 100),
    wish            text    check (wish in ('TOGETHER', 'APART')),
    chosen          boolean not null,
    primary key (program_id, organization_id, challenge_id, company_id),
    foreign key (program_id, organization_id) references room
);

-- Where one takes more or fewer than the others: a challenge or a company.
create table room_places (
    program_id      uuid not null,
    organization_id uuid not null,
    subject         uuid not null,
    places          int  not null check (places between 0 and 20),
    primary key (program_id, organization_id, subject),
    foreign key (program_id, organization_id) references room
);

alter table room enable row level security;
create policy room_seen on room using ((select onlooker_is_portal()) or organization_id = (select onlooker_organization()));

-- Whoever is in conflict with one of two learns nothing of what colleagues plan for them.
alter table room_pair enable row level security;
create policy room_pair_seen on room_pair using (
    (select onlooker_is_portal())
    or organization_id = (select onlooker_organization())
        and not owner_id = any ((select onlooker_avoids())::uuid[])
        and not company_id = any ((select onlooker_avoids())::uuid[]));

alter table room_places enable row level security;
create policy room_places_seen on room_places using (
    (select onlooker_is_portal())
    or organization_id = (select onlooker_organization())
        and not subject = any ((select onlooker_avoids())::uuid[])
        and not exists (
            select from challenge c where c.id = subject and c.owner_id = any ((select onlooker_avoids())::uuid[])));
