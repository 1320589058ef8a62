-- What staff changed of the proper names that the portal comes with: each time the whole name as it has been since, or nothing where
-- it was removed. How names stand is the reviewed file with the last of each on top. Only ever appended, by one at a time.
create table glossary_change (
    number     bigint      not null generated always as identity primary key,
    name_id    text        not null check (name_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(name_id) <= 80),
    kind       text        check (kind in ('PLACE', 'INSTITUTION', 'COMPANY', 'PROGRAMME', 'PRODUCT')),
    kept       boolean,
    en         text[]      not null,
    ko         text[]      not null,
    fr         text[]      not null,
    ru         text[]      not null,
    vi         text[]      not null,
    changed_by uuid        not null,
    changed_at timestamptz not null,
    check ((kind is null) = (kept is null)),
    check ((kind is null) = (cardinality(en || ko || fr || ru || vi) = 0))
);
create index glossary_change_of on glossary_change (name_id, number);
