-- For those who propose together there is no review, as for the applicant; nor for those who fund a part.
drop policy review_seen on review;
create policy review_seen on review using (
    onlooker_is_portal()
    or exists (select from proposal p
        where p.id = proposal_id and p.submitted_at is not null
            and p.applicant_id is distinct from onlooker_organization()
            and not coalesce(onlooker_organization() = any (p.partners), false)));
