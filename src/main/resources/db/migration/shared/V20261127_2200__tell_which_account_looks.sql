-- Beside the organisation on whose behalf somebody looks, who it is.
create function onlooker_account() returns uuid stable parallel safe
return nullif(current_setting('ieum.account', true), '')::uuid;
