-- What the two sides of an introduction or of a confirmed match write to each other, while their centre reads along.
create table thread (
    id              uuid        not null primary key,
    introduction_id uuid        unique references introduction,
    match_id        uuid        unique references match,
    demand_id       uuid        not null references organization,
    startup_id      uuid        not null references organization,
    centre_id       uuid        not null references organization,
    opened_at       timestamptz not null,
    check ((introduction_id is null) <> (match_id is null))
);

create table thread_message (
    id              uuid        not null primary key,
    number          bigint      not null generated always as identity,
    thread_id       uuid        not null references thread,
    key             uuid        not null,
    author_id       uuid        not null references account,
    organization_id uuid        not null references organization,
    words           text        check (words <> ''),
    language        text        check (language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    written_at      timestamptz not null,
    withdrawn_at    timestamptz check (withdrawn_at >= written_at),
    check ((words is null) = (withdrawn_at is not null)),
    check ((words is null) = (language is null))
);
create index thread_message_in_order on thread_message (thread_id, number);
create index thread_message_sent on thread_message (thread_id, author_id, key);

create table thread_file (
    message_id uuid not null references thread_message,
    position   int  not null,
    file_id    uuid not null unique references stored_file,
    primary key (message_id, position)
);

create table thread_reading (
    thread_id  uuid        not null references thread,
    account_id uuid        not null references account,
    read_to    bigint      not null,
    read_at    timestamptz not null,
    primary key (thread_id, account_id)
);

-- The two sides and the one centre between them; no other, and nobody in conflict with one of the two.
alter table thread enable row level security;
create policy thread_seen on thread using (
    (select onlooker_is_portal())
    or ((select onlooker_organization()) in (demand_id, startup_id, centre_id)
        and (startup_id = (select onlooker_organization()) or not startup_id = any ((select onlooker_avoids())::uuid[]))
        and (demand_id = (select onlooker_organization()) or not demand_id = any ((select onlooker_avoids())::uuid[]))))
    with check (true);

alter table thread_message enable row level security;
create policy thread_message_seen on thread_message using (
    (select onlooker_is_portal()) or exists (select from thread where id = thread_id)) with check (true);

alter table thread_file enable row level security;
create policy thread_file_seen on thread_file using (
    (select onlooker_is_portal()) or exists (select from thread_message where id = message_id)) with check (true);

alter table thread_reading enable row level security;
create policy thread_reading_seen on thread_reading using (
    (select onlooker_is_portal()) or account_id = (select onlooker_account())) with check (true);

insert into thread (id, match_id, demand_id, startup_id, centre_id, opened_at)
select gen_random_uuid(), m.id, m.demand_id, m.startup_id, m.centre_id, max(a.given_at)
from match m join match_answer a on a.match_id = m.id where m.status = 'CONFIRMED' group by m.id;

-- A file of a message is read by whoever reads the message.
create policy stored_file_chunk_of_thread on stored_file_chunk for select using (
    exists (select from thread_file f where f.file_id = stored_file_chunk.file_id));
