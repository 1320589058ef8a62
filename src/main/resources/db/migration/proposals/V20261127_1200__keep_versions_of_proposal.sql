-- What stood before it was written anew: everything that was submitted, and drafts at sensible moments. What stands now is
-- the proposal itself.
create table proposal_version (
    id          uuid        not null primary key,
    proposal_id uuid        not null references proposal,
    -- the first, second … of what was submitted; a draft has none, so that nobody learns how many there were
    number      int         check (number > 0),
    content     jsonb       not null,
    written_by  uuid        references account,
    written_at  timestamptz not null,
    sha256      text        check (sha256 ~ '^[0-9a-f]{64}$'),
    unique (proposal_id, number),
    check ((number is null) = (sha256 is null)),
    check (number is null or written_by is not null)
);
create index proposal_version_of on proposal_version (proposal_id, written_at desc, id);

-- The files of what was submitted stay with it.
create table proposal_version_file (
    version_id uuid not null references proposal_version,
    file_id    uuid not null references stored_file,
    primary key (version_id, file_id)
);
create index proposal_version_file_of on proposal_version_file (file_id);
revoke update on proposal_version, proposal_version_file from "${applicationRole}";

-- What is to take the place of what was submitted, as long as it is not submitted itself.
create table proposal_revision (
    proposal_id uuid        not null primary key references proposal,
    content     jsonb       not null,
    begun_by    uuid        not null references account,
    begun_at    timestamptz not null,
    saved_by    uuid        not null references account,
    saved_at    timestamptz not null,
    version     bigint      not null
);
create table proposal_revision_file (
    proposal_id uuid not null references proposal_revision on delete cascade,
    file_id     uuid not null references stored_file,
    primary key (proposal_id, file_id)
);
create index proposal_revision_file_of on proposal_revision_file (file_id);

alter table proposal add column saved_by uuid references account;

-- What co-applicants agree to while it is not submitted; what they agreed to before stands until then.
alter table proposal_partner add column revised_by uuid references account;
alter table proposal_partner add column revised_at timestamptz;
alter table proposal_partner add column revised_sha256 text check (length(revised_sha256) = 64);
alter table proposal_partner add check (
    (revised_at is null) = (revised_sha256 is null) and (revised_at is null) = (revised_by is null));

-- Files change places when a version takes the place of another.
alter table proposal_file drop constraint proposal_file_file_id_key;
alter table proposal_file add constraint proposal_file_file_id_key unique (file_id) deferrable initially deferred;

-- What was submitted, whoever sees the proposal; what was not, those who propose.
alter table proposal_version enable row level security;
create policy proposal_version_seen on proposal_version using (
    onlooker_is_portal()
    or exists (select from proposal p where p.id = proposal_id
        and (proposal_version.number is not null or p.applicant_id = onlooker_organization() or onlooker_organization() = any (p.partners))));
alter table proposal_version_file enable row level security;
create policy proposal_version_file_seen on proposal_version_file using (
    onlooker_is_portal() or exists (select from proposal_version v where v.id = version_id));
alter table proposal_revision enable row level security;
create policy proposal_revision_seen on proposal_revision using (
    onlooker_is_portal()
    or exists (select from proposal p where p.id = proposal_id
        and (p.applicant_id = onlooker_organization() or onlooker_organization() = any (p.partners))));
alter table proposal_revision_file enable row level security;
create policy proposal_revision_file_seen on proposal_revision_file using (
    onlooker_is_portal() or exists (select from proposal_revision r where r.proposal_id = proposal_revision_file.proposal_id));

drop policy stored_file_chunk_seen on stored_file_chunk;
create policy stored_file_chunk_seen on stored_file_chunk for select using (
    onlooker_is_portal()
    or exists (select from proposal_file f where f.file_id = stored_file_chunk.file_id)
    or exists (select from proposal_version_file f where f.file_id = stored_file_chunk.file_id)
    or exists (select from proposal_revision_file f where f.file_id = stored_file_chunk.file_id));
