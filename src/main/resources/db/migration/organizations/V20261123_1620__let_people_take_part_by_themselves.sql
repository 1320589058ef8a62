-- Researchers, managers and teachers who take part on nobody's behalf: each is a party of one, and in no directory.
alter table organization drop constraint organization_kind_check;
alter table organization add constraint organization_kind_check check (kind in ('LARGE_COMPANY', 'MID_SIZE_COMPANY',
    'PUBLIC_ENTERPRISE', 'STARTUP', 'RESEARCH_INSTITUTE', 'UNIVERSITY', 'CENTRE', 'AGENCY', 'ASSOCIATION', 'CLUSTER', 'CITY',
    'PERSON'));
