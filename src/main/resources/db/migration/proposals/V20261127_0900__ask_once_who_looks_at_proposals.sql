-- Who looks is the same for every row of a statement: asked within a query of its own it is found out once, and not for each
-- row five times. Nothing else changes.
alter policy proposal_seen on proposal using (
    (select onlooker_is_portal())
    or applicant_id = (select onlooker_organization())
    or (select onlooker_organization()) = any (partners)
    or (submitted_at is not null and (
        owner_id = (select onlooker_organization())
        or centre_id = (select onlooker_organization())
        or (select onlooker_organization()) = any (funders)
        or (select onlooker_is_administrator())
        or program_id in (
            select id from program
            where supervisor_id = (select onlooker_organization()) or operator_id = (select onlooker_organization())))));

alter policy proposal_partner_seen on proposal_partner using (
    (select onlooker_is_portal())
    or organization_id = (select onlooker_organization())
    or exists (select from proposal p where p.id = proposal_id and (
        funder_id = (select onlooker_organization())
        or not (select onlooker_organization()) = any (p.funders)
        or p.centre_id = (select onlooker_organization())
        or p.program_id in (
            select id from program
            where supervisor_id = (select onlooker_organization()) or operator_id = (select onlooker_organization())))));

alter policy proposal_closing_seen on proposal_closing using (
    (select onlooker_is_portal())
    or exists (select from proposal p where p.id = proposal_id
        and (p.applicant_id = (select onlooker_organization()) or (select onlooker_organization()) = any (p.partners))));

alter policy alike_seen on alike using (
    (select onlooker_is_portal())
    or (exists (select from proposal where id = proposal_id) and exists (select from proposal where id = other_id)));

alter policy stored_file_chunk_seen on stored_file_chunk using (
    (select onlooker_is_portal())
    or exists (select from proposal_file f where f.file_id = stored_file_chunk.file_id));

do $$
declare name text;
begin
    foreach name in array array['proposal_step', 'proposal_file', 'waiting', 'proposal_sketch', 'proposal_finding',
            'proposal_request', 'proposal_stage'] loop
        execute format('alter policy %I on %I using ((select onlooker_is_portal())
            or exists (select from proposal where id = proposal_id))', name || '_seen', name);
    end loop;
end $$;
