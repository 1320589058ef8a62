-- Files that come with the answer to a request for information: whoever sees the proposal sees the answer.
create table proposal_request_file (
    request_id uuid not null references proposal_request,
    position   int  not null,
    file_id    uuid not null unique references stored_file,
    primary key (request_id, position)
);

alter table proposal_request_file enable row level security;
create policy proposal_request_file_seen on proposal_request_file using (
    onlooker_is_portal() or exists (select from proposal_request r where r.id = request_id));

drop policy stored_file_chunk_seen on stored_file_chunk;
create policy stored_file_chunk_seen on stored_file_chunk for select using (
    onlooker_is_portal()
    or exists (select from proposal_file f where f.file_id = stored_file_chunk.file_id)
    or exists (select from proposal_version_file f where f.file_id = stored_file_chunk.file_id)
    or exists (select from proposal_revision_file f where f.file_id = stored_file_chunk.file_id)
    or exists (select from proposal_request_file f where f.file_id = stored_file_chunk.file_id));
