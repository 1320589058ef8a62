package ieum.proposals;

import ieum.forms.Answers;
import tools.jackson.databind.json.JsonMapper;

/** A draft in which nothing was missing, as it was then. */
record Snapshot(ProposalText text, Answers answers) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static Snapshot of(String json) {
        return MAPPER.readValue(json, Snapshot.class);
    }

    String json() {
        return MAPPER.writeValueAsString(this);
    }

    Proposal.Written written() {
        return new Proposal.Written(text, answers);
    }
}
