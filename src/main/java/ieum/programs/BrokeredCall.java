package ieum.programs;

import ieum.organizations.OrganizationId;
import java.time.ZoneId;

/** A call in which someone may act for a centre, and that centre: their own where it has a track, else the first. */
public record BrokeredCall(
        ProgramId program, String programName, CallId call, String title, OrganizationId centre, ZoneId zone) {}
