alter table form drop constraint form_purpose_check;
alter table form add constraint form_purpose_check check (purpose in ('PROPOSAL', 'SELF_ASSESSMENT', 'RUBRIC'));

-- What a call judges by at one of its stages, and until when; where nothing is said, by the usual criteria, until it is passed.
create table judging (
    call_id         uuid        not null references call,
    stage           text        not null check (stage in ('REVIEW', 'INTERVIEW', 'PITCH')),
    form_version_id uuid        references form_version,
    closes_at       timestamptz,
    set_by          uuid        not null references account,
    set_at          timestamptz not null,
    primary key (call_id, stage)
);

-- Reviews that were begun, or are being changed: their reviewers' alone.
create table review_draft (
    proposal_id uuid        not null references proposal,
    reviewer_id uuid        not null references account,
    stage       text        not null check (stage in ('REVIEW', 'INTERVIEW', 'PITCH')),
    answers     jsonb       not null,
    version     bigint      not null check (version > 0),
    saved_by    uuid        not null references account,
    saved_at    timestamptz not null,
    primary key (proposal_id, reviewer_id, stage),
    check (saved_by = reviewer_id)
);

create index review_draft_of_reviewer on review_draft (reviewer_id);

alter table review_draft enable row level security;
create policy review_draft_seen on review_draft using (
    (select onlooker_is_portal())
    or reviewer_id = (select onlooker_account()) and exists (select from proposal where id = proposal_id));

-- A review is what was submitted: answers to the rubric of its stage. Its score is out of 5, and kept for lists.
alter table review add column stage text not null default 'REVIEW' check (stage in ('REVIEW', 'INTERVIEW', 'PITCH'));
alter table review add column form_version_id uuid references form_version;
alter table review add column answers jsonb;
alter table review add column language text check (language in ('EN', 'KO', 'FR', 'RU', 'VI'));
alter table review add column score numeric(4, 3) check (score between 0 and 5);

alter table review alter column stage drop default;
alter table review drop constraint review_proposal_id_reviewer_id_key;
alter table review add unique (proposal_id, reviewer_id, stage);

update review r set
    answers = (select coalesce(jsonb_object_agg(lower(s.criterion), jsonb_build_array(s.score::text)), '{}')
            from review_score s where s.review_id = r.id)
        || case when r.comment is null then '{}' else jsonb_build_object('comment', jsonb_build_array(r.comment)) end,
    language = coalesce(r.comment_language, 'EN'),
    score = (select avg(s.score) from review_score s where s.review_id = r.id);

insert into review_draft (proposal_id, reviewer_id, stage, answers, version, saved_by, saved_at)
select proposal_id, reviewer_id, stage, answers, 1, reviewer_id, saved_at from review where submitted_at is null;

drop table review_score;
delete from review where submitted_at is null;

alter table review alter column submitted_at set not null;
alter table review alter column answers set not null;
alter table review alter column language set not null;
alter table review drop column comment, drop column comment_language;
alter table review rename column saved_at to changed_at;
