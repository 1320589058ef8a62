create view report_match as
select id, program_id, centre_id, demand_id, startup_id, status, proposed_at from match;
