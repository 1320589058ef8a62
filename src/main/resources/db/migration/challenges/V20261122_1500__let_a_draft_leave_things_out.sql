-- A draft is saved while it is being written: with a title, and whatever else is there. What left its owner is complete.
alter table challenge
    alter column summary drop not null,
    alter column summary_language drop not null,
    alter column problem drop not null,
    alter column problem_language drop not null,
    alter column expected drop not null,
    alter column expected_language drop not null,
    alter column gives drop not null,
    alter column gives_language drop not null,
    alter column readiness drop not null;

alter table challenge add constraint challenge_languages check (
    (summary is null) = (summary_language is null)
    and (problem is null) = (problem_language is null)
    and (expected is null) = (expected_language is null)
    and (gives is null) = (gives_language is null));

-- it said that only a named circle needs terms, of drafts too
alter table challenge drop constraint challenge_check1;
alter table challenge add constraint challenge_complete check (status = 'DRAFT'
    or (summary is not null and problem is not null and expected is not null and gives is not null
        and readiness is not null and (disclosure <> 'NAMED' or terms_of_access is not null)));
