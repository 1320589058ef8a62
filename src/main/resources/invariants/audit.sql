-- submission-not-audited: The audit knows of every submission.
select 'proposal', p.id from proposal p
where p.number is not null and not exists (
    select from audit_entry a where a.thing = p.id::text and a.act = 'proposal.submitted');
