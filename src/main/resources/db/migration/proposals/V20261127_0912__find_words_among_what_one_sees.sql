-- Who sees a proposal, by the ids of the row: organisations, and the programme for those who oversee it. In one index with its
-- words, so that whoever searches a part of a million proposals reads what has the word in that part.
alter table proposal add column seers uuid[] not null generated always as (
    array_remove(applicant_id || partners
        || case when submitted_at is null then '{}'::uuid[] else array[owner_id, centre_id, program_id] || funders end, null)) stored;
drop index proposal_words;
create index proposal_words on proposal using gin (seers, terms);
