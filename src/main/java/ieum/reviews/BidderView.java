package ieum.reviews;

/** One of those who may bid, and how many bids they made. */
public record BidderView(Reviewer reviewer, int bids) {}
