-- As V20261127_0900; but whoever has a conflict of interest with one who proposes sees nothing of the proposal, and of what hangs
-- on it. Those who propose see their own.
alter policy proposal_seen on proposal using (
    (select onlooker_is_portal())
    or applicant_id = (select onlooker_organization())
    or (select onlooker_organization()) = any (partners)
    or (submitted_at is not null
        and not applicant_id = any ((select onlooker_avoids())::uuid[])
        and not partners && (select onlooker_avoids())
        and (
            owner_id = (select onlooker_organization())
            or centre_id = (select onlooker_organization())
            or (select onlooker_organization()) = any (funders)
            or (select onlooker_is_administrator())
            or program_id in (
                select id from program
                where supervisor_id = (select onlooker_organization()) or operator_id = (select onlooker_organization())))));

-- What the one who looks must see no trace of, by track and status: counted apart, for figures do not read the proposals. It runs
-- as the owner of the tables, who sees all; most have no conflict and wait for nothing.
create function avoided_proposals() returns table (program_id uuid, centre_id uuid, status text, number bigint)
    language plpgsql stable parallel safe security definer set search_path from current as $$
declare
    avoided uuid[] := onlooker_avoids();
begin
    if avoided = '{}' then return; end if;
    return query select p.program_id, p.centre_id, p.status, count(*) from proposal p
        where p.submitted_at is not null and p.id in (
            select x.id from proposal x where x.applicant_id = any (avoided)
            union select x.id from proposal x where x.partners <> '{}' and x.partners && avoided)
        group by 1, 2, 3;
end $$;

create or replace view report_proposal_tally as
select program_id, centre_id, status, sum(change)::bigint as number from (
    select program_id, centre_id, status, change from proposal_tally
    union all select program_id, centre_id, status, -number from avoided_proposals()) changes
group by 1, 2, 3;
