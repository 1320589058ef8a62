-- What staff changed of the concepts that the portal comes with, each step with who and when. How concepts stand is the reviewed
-- file with these on top, in their order; what no longer fits a later file has no effect. Only ever appended, by one at a time.
create table concept_change (
    number     bigint      not null generated always as identity primary key,
    concept_id text        not null check (concept_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(concept_id) <= 80),
    kind       text        not null check (kind in ('ADDED', 'REMOVED', 'LABEL', 'NAME_ADDED', 'NAME_REMOVED', 'BROADER',
                                                    'NEIGHBOUR_ADDED', 'NEIGHBOUR_REMOVED')),
    language   text        check (language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    value      text        not null,
    changed_by uuid        not null,
    changed_at timestamptz not null,
    check ((language is not null) = (kind in ('LABEL', 'NAME_ADDED', 'NAME_REMOVED')))
);
create index concept_change_of on concept_change (concept_id, number);
