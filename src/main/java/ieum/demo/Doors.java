package ieum.demo;

import ieum.accounts.Accounts;
import ieum.accounts.Administrators;
import ieum.challenges.Challenges;
import ieum.challenges.Circles;
import ieum.organizations.Organizations;
import ieum.programs.Programs;
import ieum.proposals.Attachments;
import ieum.proposals.Proposals;
import ieum.shared.PortalClock;

/** Everything that the demo goes through, and the clock it sets. */
record Doors(
        PortalClock clock,
        Accounts accounts,
        Administrators administrators,
        Organizations organizations,
        Programs programs,
        Challenges challenges,
        Circles circles,
        Proposals proposals,
        Attachments attachments) {}
