package ieum.events;

import java.util.List;

/** What came of a registration: those who have a place, and those who wait for one. */
public record Registered(List<RegistrationId> booked, List<RegistrationId> waiting) {}
