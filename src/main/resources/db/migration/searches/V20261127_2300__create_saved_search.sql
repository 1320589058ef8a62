-- What somebody keeps of a list: its filters and words under a name of their own, perhaps for the colleagues of an organisation.
-- It leads to lists of the portal only, and its question is encoded as addresses are.
create table saved_search (
    id          uuid        not null primary key,
    account_id  uuid        not null references account,
    list        text        not null check (list in ('PROPOSALS', 'CHALLENGES', 'PROGRAMS', 'ORGANIZATIONS')),
    name        text        not null check (name = btrim(name) and length(name) between 1 and 80),
    query       text        not null check (query ~ '^[A-Za-z0-9=&%._~-]+$' and length(query) <= 8000),
    saved_at    timestamptz not null,
    shared_with uuid        references organization,
    shared_at   timestamptz,
    check ((shared_with is null) = (shared_at is null))
);
create unique index saved_search_once on saved_search (account_id, list, lower(name));
create index saved_search_shared on saved_search (shared_with) where shared_with is not null;

-- Whoever left the organisation no longer shares with it.
alter table saved_search enable row level security;
create policy saved_search_seen on saved_search for select using (
    (select onlooker_is_portal())
    or account_id = (select onlooker_account())
    or (shared_with = (select onlooker_organization())
        and exists (select from membership m where m.account_id = saved_search.account_id and m.organization_id = shared_with)));
create policy saved_search_written on saved_search using (
    (select onlooker_is_portal()) or account_id = (select onlooker_account()));
