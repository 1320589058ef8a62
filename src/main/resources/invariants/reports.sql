-- figures-of-proposals: Figures count the proposals that were received: all of them, once, and as they stand.
(select 'proposal', id from (
    select id, program_id, centre_id, owner_id, applicant_id, status, submitted_at from proposal where submitted_at is not null
    except all
    select id, program_id, centre_id, owner_id, applicant_id, status, submitted_at from report_proposal) uncounted)
union
(select 'proposal', id from (
    select id, program_id, centre_id, owner_id, applicant_id, status, submitted_at from report_proposal
    except all
    select id, program_id, centre_id, owner_id, applicant_id, status, submitted_at from proposal where submitted_at is not null) unreal);

-- figures-of-matches: Figures count the matches: all of them, once, and as they stand.
(select 'match', id from (
    select id, program_id, centre_id, demand_id, startup_id, status, proposed_at from match
    except all
    select id, program_id, centre_id, demand_id, startup_id, status, proposed_at from report_match) uncounted)
union
(select 'match', id from (
    select id, program_id, centre_id, demand_id, startup_id, status, proposed_at from report_match
    except all
    select id, program_id, centre_id, demand_id, startup_id, status, proposed_at from match) unreal);

-- figures-of-tally: As many proposals are counted in a track and status as were received in it and stand so.
select 'tally', program_id || '/' || centre_id || '/' || status from (
    select program_id, centre_id, status, sum(change) as number from (
        select program_id, centre_id, status, number as change from report_proposal_tally
        union all
        select program_id, centre_id, status, -count(*) from proposal where submitted_at is not null group by 1, 2, 3) both_ways
    group by 1, 2, 3) compared
where number <> 0;
