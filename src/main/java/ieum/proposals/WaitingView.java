package ieum.proposals;

import java.time.Instant;

/** Where a proposal stands on the wait list of its track, counted from 1, among how many, and since when. */
public record WaitingView(int place, int waiting, Instant since) {}
