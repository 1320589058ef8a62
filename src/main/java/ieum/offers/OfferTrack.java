package ieum.offers;

import ieum.organizations.OrganizationId;
import ieum.programs.ProgramId;

/** The programme in which an offer stands, and the centre that brokers it there. */
public record OfferTrack(ProgramId program, OrganizationId centre) {}
