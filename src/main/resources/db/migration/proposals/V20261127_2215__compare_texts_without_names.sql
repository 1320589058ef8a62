-- What two texts are compared by: their own words, without the name of whoever applies, which differs between any two.
-- Those that are there were compared with the name, and are again whenever they are revised.
alter table proposal_sketch add column terms text[];

update proposal_sketch s set terms = p.terms from proposal p where p.id = s.proposal_id;

alter table proposal_sketch alter column terms set not null;
