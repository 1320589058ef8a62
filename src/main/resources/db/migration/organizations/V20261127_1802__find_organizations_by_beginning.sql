-- By the beginning of a name in whatever language, for suggestions while typing.
create index organization_named on organization (lower(name) text_pattern_ops);
create index organization_name_named on organization_name (lower(name) text_pattern_ops);
