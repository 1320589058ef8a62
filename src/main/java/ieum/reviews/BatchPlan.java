package ieum.reviews;

import ieum.shared.Text;

/** What is to be decided on all of a batch, and why; whom no place is left for may go to the wait list instead. */
public record BatchPlan(Outcome outcome, boolean waitWhenFull, Text reason) {}
