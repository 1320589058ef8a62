package ieum.invariants;

/** A row that breaks a rule: the table it stands in, and how it is told from the others there. */
record Broken(String rule, String table, String id) {}
