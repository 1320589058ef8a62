-- As V20261127_0900 of the proposals: once for a statement, not for each row.
alter policy review_seen on review using (
    (select onlooker_is_portal())
    or exists (select from proposal p
        where p.id = proposal_id and p.submitted_at is not null
            and p.applicant_id is distinct from (select onlooker_organization())
            and not coalesce((select onlooker_organization()) = any (p.partners), false)));

alter policy review_score_seen on review_score using (
    (select onlooker_is_portal()) or exists (select from review where id = review_id));
