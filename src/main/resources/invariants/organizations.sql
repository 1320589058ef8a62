-- organization-without-owner: An organisation has an owner among its members, unless it came from a list of earlier years.
select 'organization', o.id from organization o
where not exists (select from membership m where m.organization_id = o.id and m.role = 'OWNER')
    and not exists (select from external_reference r where r.thing_id = o.id and r.kind = 'ORGANIZATIONS');

-- verification-before-registration: An organisation is registered before it is verified.
select 'organization_verification', v.organization_id
from organization_verification v join organization o on o.id = v.organization_id
where v.verified_at < o.registered_at;

-- membership-before-account: Somebody has an account before belonging to an organisation.
select 'membership', m.account_id from membership m join account a on a.id = m.account_id where m.since < a.registered_at;

-- invitation-closed-before-sent: An invitation is sent before it is accepted or revoked.
select 'invitation', id from invitation where closed_at < invited_at;

-- membership-twice: One acts for one organisation at a time.
select 'membership', account_id from membership group by account_id having count(*) > 1;
