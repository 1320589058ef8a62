package ieum.imports;

import ieum.accounts.AccountId;

/** Somebody wants a long list to be checked or imported: it is done in the background, after a restart if need be. */
public record ImportAsked(ImportId id, ImportTask task, AccountId by) {}
