-- For the applicant there is no review, only the decision; for others, those of the proposals they see.
alter table review enable row level security;
create policy review_seen on review using (
    onlooker_is_portal()
    or exists (select from proposal p
        where p.id = proposal_id and p.submitted_at is not null
            and p.applicant_id is distinct from onlooker_organization()));

alter table review_score enable row level security;
create policy review_score_seen on review_score using (
    onlooker_is_portal() or exists (select from review where id = review_id));
