package ieum.rehearsals;

import ieum.accounts.AccountId;

/** Somebody who exists in a rehearsal alone. The position names them in addresses; a visitor has none. */
public record MadePerson(int position, Part part, AccountId account, String name) {}
