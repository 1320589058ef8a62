package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.proposals.ProposalId;

/** That somebody is to review a proposal. A draft until it is confirmed; what was decided by hand no distribution moves. */
record Assigned(ProposalId proposal, AccountId reviewer, boolean byHand, boolean confirmed) {}
