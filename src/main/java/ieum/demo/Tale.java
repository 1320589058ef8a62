package ieum.demo;

import java.util.List;

/** Everything that is told in {@code demo/*.yaml}. */
record Tale(
        List<ToldOrganization> organizations,
        List<ToldProgram> programs,
        List<ToldChallenge> challenges,
        List<ToldProposal> proposals,
        List<ToldEvent> events,
        List<ToldOffer> offers) {
    private static final int WRITING = 4;

    /** @throws IllegalStateException naming the file and the place where something is wrong */
    static Tale read() {
        var tale = new Tale(
                StrictYaml.read("organizations", ToldOrganization.class),
                StrictYaml.read("programs", ToldProgram.class),
                StrictYaml.read("challenges", ToldChallenge.class),
                StrictYaml.read("proposals", ToldProposal.class),
                StrictYaml.read("events", ToldEvent.class),
                StrictYaml.read("offers", ToldOffer.class));
        new TaleCheck(tale).check();
        return tale;
    }

    ToldChallenge challenge(String key) {
        return challenges.stream()
                .filter(told -> told.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No challenge is called " + key));
    }

    /** Some days before it was ready, yet after the challenge could be read. */
    int startedDaysAgo(ToldProposal told) {
        var room = challenge(told.challenge()).openDaysAgo() - told.daysAgo() - 1;
        return told.daysAgo() + 1 + Days.varied(told.key() + " started", Math.min(WRITING, room));
    }

    /** The day after the last decision on an answer to it. */
    int closedDaysAgo(ToldChallenge told) {
        return proposals.stream()
                        .filter(proposal -> proposal.challenge().equals(told.key()))
                        .mapToInt(ToldProposal::decidedDaysAgo)
                        .min()
                        .orElse(told.daysAgo())
                - 1;
    }
}
