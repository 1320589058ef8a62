package ieum.reviews.web;

import ieum.proposals.ProposalStatus;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** For whom feedback is prepared, and what all of them read first. */
record OpeningForm(
        @NotEmpty @Nullable List<ProposalStatus> decided,
        @NotBlank @Size(max = 4000) String opening) {
    static OpeningForm empty() {
        return new OpeningForm(List.of(), "");
    }

    /** Whoever stepped back was accepted before. */
    Set<ProposalStatus> all() {
        return Stream.ofNullable(decided)
                .flatMap(List::stream)
                .flatMap(one -> one == ProposalStatus.ACCEPTED
                        ? Stream.of(ProposalStatus.ACCEPTED, ProposalStatus.ENDED)
                        : Stream.of(one))
                .collect(Collectors.toSet());
    }
}
