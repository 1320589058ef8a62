-- As ProposalPolicy.maySee: a draft is its applicant's alone; what was received, also the company's, the centre's and theirs
-- who run the programme.
alter table proposal enable row level security;
create policy proposal_seen on proposal using (
    onlooker_is_portal()
    or applicant_id = onlooker_organization()
    or (submitted_at is not null and (
        owner_id = onlooker_organization()
        or centre_id = onlooker_organization()
        or onlooker_is_administrator()
        or program_id in (
            select id from program where supervisor_id = onlooker_organization() or operator_id = onlooker_organization()))));

-- Whoever sees the proposal sees what happened to it, and which files it has.
alter table proposal_step enable row level security;
create policy proposal_step_seen on proposal_step using (
    onlooker_is_portal() or exists (select from proposal where id = proposal_id));

alter table proposal_file enable row level security;
create policy proposal_file_seen on proposal_file using (
    onlooker_is_portal() or exists (select from proposal where id = proposal_id));

-- What is in the files: so far they all belong to proposals.
alter table stored_file_chunk enable row level security;
create policy stored_file_chunk_seen on stored_file_chunk for select using (
    onlooker_is_portal() or exists (select from proposal_file f where f.file_id = stored_file_chunk.file_id));
create policy stored_file_chunk_written on stored_file_chunk for insert with check (true);
create policy stored_file_chunk_removed on stored_file_chunk for delete using (onlooker_is_portal());
