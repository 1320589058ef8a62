-- The host of a website, without its www; see OrganizationLinks.
create index organization_by_host on organization (
    lower(substring(website from '^[a-zA-Z]+://(?:[wW]{3}[.])?([^/:?#]+)'))) where website <> '';
create index invitation_by_address on invitation (email);
