package ieum.proposals;

import java.util.List;

/**
 * One version of a proposal with what it says.
 *
 * @param proposal as it was then, files left out that are there no more
 * @param files as they were then
 */
public record VersionContent(VersionView version, ProposalView proposal, List<Enclosure> files) {}
