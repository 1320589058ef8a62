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

-- credential-history: The steps of a certificate follow one another, and the last led to where it stands.
select 'credential', c.id
from credential c left join credential_step s on s.credential_id = c.id
group by c.id, c.status
having count(s.position) = 0 or max(s.position) <> count(s.position) - 1
    or (array_agg(s.status order by s.position desc))[1] <> c.status;

-- credential-days: A certificate is good from the beginning of its first day until the end of its last, where it was issued.
select 'credential', id from credential
where begins_at <> valid_from::timestamp at time zone zone
    or ends_at is distinct from (valid_until + 1)::timestamp at time zone zone;

-- reminder-too-early: An organisation is reminded in the last month of a certificate.
select 'credential_reminder', r.credential_id
from credential_reminder r join credential c on c.id = r.credential_id
where c.ends_at is null or r.reminded_at < c.ends_at - interval '31 days' or r.reminded_at >= c.ends_at;

-- organization-waits: An organisation is marked as waiting as long as it is neither verified nor refused.
select 'organization', o.id from organization o
where o.waits <> (o.kind <> 'PERSON'
    and not exists (select from organization_verification v where v.organization_id = o.id)
    and not exists (select from organization_refusal r where r.organization_id = o.id and r.answered_at is null));
