-- The same title, however it is spaced and punctuated. In a column, because under row-level security no index is used for an
-- expression of functions that are not leakproof.
drop index proposal_by_title_key;
alter table proposal add column title_key text generated always as (
    md5(lower(regexp_replace(normalize(title, nfkc), '[\s[:punct:]]+', '', 'g')))) stored;
create index proposal_by_title_key on proposal (program_id, title_key) where submitted_at is not null;
