-- Who looks, as the portal tells each connection before it is used. Whom nobody told about sees no confidential row.
create function onlooker_organization() returns uuid stable parallel safe
return nullif(current_setting('ieum.organization', true), '')::uuid;

create function onlooker_is_portal() returns boolean stable parallel safe
return coalesce(current_setting('ieum.standing', true) = 'PORTAL', false);

create function onlooker_is_administrator() returns boolean stable parallel safe
return coalesce(current_setting('ieum.standing', true) = 'ADMINISTRATOR', false);
