-- As V20261127_0900 of the proposals: once for a statement, not for each row.
alter policy assessment_seen on assessment using (
    organization_id = (select onlooker_organization())
    or (select onlooker_is_portal())
    or (select onlooker_is_administrator())
    or (select onlooker_is_staff()));
