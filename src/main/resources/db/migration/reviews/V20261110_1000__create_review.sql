create table review (
    id               uuid        not null primary key,
    proposal_id      uuid        not null references proposal,
    reviewer_id      uuid        not null references account,
    organization_id  uuid        not null references organization,
    seat             text        not null check (seat in ('COMPANY', 'CENTRE')),
    comment          text        check (comment <> ''),
    comment_language text        check (comment_language in ('EN', 'KO', 'FR', 'RU', 'VI')),
    saved_at         timestamptz not null,
    submitted_at     timestamptz,
    version          bigint      not null,
    unique (proposal_id, reviewer_id),
    check (submitted_at is null or comment is not null)
);

create index review_of_reviewer on review (reviewer_id, submitted_at);

create table review_score (
    review_id uuid not null references review,
    criterion text not null check (criterion in ('NEED', 'TECHNOLOGY', 'FEASIBILITY', 'TEAM')),
    score     int  not null check (score between 1 and 5),
    primary key (review_id, criterion)
);
