package ieum.proposals;

import ieum.files.Files;
import ieum.files.StoredFile;
import ieum.forms.Answers;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** All that a proposal says at one moment: what it is asked, text and answers, and its files. */
record Content(Asked asked, ProposalText text, Answers answers, List<Enclosure> files) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static Content of(Proposal proposal, Files files) {
        var attached = proposal.attached();
        var known = (attached.isEmpty() ? List.<StoredFile>of() : files.all(proposal.files()))
                .stream().collect(Collectors.toMap(StoredFile::id, Function.identity()));
        return new Content(
                proposal.asked(),
                proposal.text(),
                proposal.answers(),
                attached.stream()
                        .map(one -> {
                            var file = Objects.requireNonNull(known.get(one.file()));
                            return new Enclosure(one.file(), file.name(), file.size(), file.sha256(), one.question());
                        })
                        .toList());
    }

    static Content of(String json) {
        return MAPPER.readValue(json, Content.class);
    }

    String json() {
        return MAPPER.writeValueAsString(this);
    }

    Proposal.Written written() {
        return new Proposal.Written(text, answers);
    }

    List<Attached> attached() {
        return files.stream()
                .map(file -> new Attached(file.id(), file.question()))
                .toList();
    }
}
