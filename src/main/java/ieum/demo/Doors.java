package ieum.demo;

import ieum.accounts.Accounts;
import ieum.accounts.Administrators;
import ieum.challenges.Challenges;
import ieum.challenges.Circles;
import ieum.delegations.Delegations;
import ieum.events.Events;
import ieum.events.Registrations;
import ieum.matching.Introductions;
import ieum.matching.Matches;
import ieum.matching.Threads;
import ieum.offers.Interests;
import ieum.offers.Offers;
import ieum.organizations.Invitations;
import ieum.organizations.Organizations;
import ieum.programs.Programs;
import ieum.proposals.Attachments;
import ieum.proposals.Endings;
import ieum.proposals.Proposals;
import ieum.reviews.Decisions;
import ieum.reviews.Reviews;
import ieum.shared.PortalClock;

/** Everything that the demo goes through, and the clock it sets. */
record Doors(
        PortalClock clock,
        Accounts accounts,
        Administrators administrators,
        Organizations organizations,
        Invitations invitations,
        Programs programs,
        Challenges challenges,
        Circles circles,
        Proposals proposals,
        Endings endings,
        Attachments attachments,
        Reviews reviews,
        Decisions decisions,
        Introductions introductions,
        Threads threads,
        Matches matches,
        Offers offers,
        Interests interests,
        Delegations delegations,
        Events events,
        Registrations registrations) {}
