-- As V20261127_0900 of the proposals: once for a statement, not for each row.
alter policy credential_seen on credential using (
    status = 'CONFIRMED'
    or organization_id = (select onlooker_organization())
    or (select onlooker_is_portal())
    or (select onlooker_is_administrator())
    or (select onlooker_is_staff()));

alter policy credential_step_seen on credential_step using (
    (select onlooker_is_portal())
    or (select onlooker_is_administrator())
    or (select onlooker_is_staff())
    or exists (select from credential c where c.id = credential_id and c.organization_id = (select onlooker_organization())));
