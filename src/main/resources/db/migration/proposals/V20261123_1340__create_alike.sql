-- What a proposal says, boiled down: two that share a band are worth comparing.
create table proposal_sketch (
    proposal_id uuid     not null primary key references proposal,
    bands       bigint[] not null
);

create index proposal_sketch_bands on proposal_sketch using gin (bands);

-- The same title, however it is spaced and punctuated.
create index proposal_by_title_key on proposal (
    program_id, md5(lower(regexp_replace(normalize(title, nfkc), '[\s[:punct:]]+', '', 'g')))) where submitted_at is not null;

-- Two proposals of different applicants that have something in common; both ways round, found when the later came.
create table alike (
    proposal_id uuid        not null references proposal,
    other_id    uuid        not null references proposal,
    reason      text        not null check (reason in ('FILE', 'TITLE', 'TEXT', 'MEMBER', 'WEBSITE')),
    detail      text        not null,
    found_at    timestamptz not null,
    primary key (proposal_id, reason, other_id),
    check (proposal_id <> other_id)
);

create index alike_of_other on alike (other_id);

alter table proposal_sketch enable row level security;
create policy proposal_sketch_seen on proposal_sketch using (
    onlooker_is_portal() or exists (select from proposal where id = proposal_id));

-- Whoever sees both; the applicant of one does not see the other.
alter table alike enable row level security;
create policy alike_seen on alike using (
    onlooker_is_portal()
    or (exists (select from proposal where id = proposal_id) and exists (select from proposal where id = other_id)));
