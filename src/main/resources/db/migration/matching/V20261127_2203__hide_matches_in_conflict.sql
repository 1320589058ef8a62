-- Figures count what the one who looks may know of.
create or replace view report_match as
select id, program_id, centre_id, demand_id, startup_id, status, proposed_at from match
where not startup_id = any ((select onlooker_avoids())::uuid[]) and not demand_id = any ((select onlooker_avoids())::uuid[]);

-- Whoever has a conflict of interest with the other side, or with one of the two, sees no match of theirs; each side sees its own.
alter table match enable row level security;
create policy match_seen on match using (
    (select onlooker_is_portal())
    or (startup_id = (select onlooker_organization()) or not startup_id = any ((select onlooker_avoids())::uuid[]))
        and (demand_id = (select onlooker_organization()) or not demand_id = any ((select onlooker_avoids())::uuid[])))
    with check (true);
