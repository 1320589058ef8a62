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
