package ieum.proposals;

import ieum.files.FileText;
import ieum.files.Files;
import ieum.files.StoredFile;
import ieum.organizations.Identities;
import ieum.organizations.Names;
import ieum.organizations.Viewer;
import ieum.proposals.NameTrace.Place;
import ieum.shared.NotFound;
import ieum.shared.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Warns those who apply where a draft names them, before it is judged by people who must not know who they are. */
@Service
@Transactional(readOnly = true)
public class NameCheck {
    /** Who wrote a file, by the names under which programs keep it: a warning whoever it is. */
    private static final Set<String> AUTHORS = Set.of(
            "dc:creator",
            "meta:last-author",
            "extended-properties:Company",
            "extended-properties:Manager",
            "Exif IFD0:Artist",
            "tiff:Artist",
            "Artist",
            "xmp:dc:creator");

    private final Proposals proposals;
    private final Revisions revisions;
    private final Identities identities;
    private final Files files;

    NameCheck(Proposals proposals, Revisions revisions, Identities identities, Files files) {
        this.proposals = proposals;
        this.revisions = revisions;
        this.identities = identities;
        this.files = files;
    }

    /**
     * What was found.
     *
     * @param unread names of files that cannot be read
     */
    public record Found(List<NameTrace> traces, List<String> unread) {}

    /** Of what is being written, for those who write it. What is kept from those who judge anyhow is left out. */
    public Found of(ProposalId id, Viewer viewer) {
        if (!proposals.get(id, viewer).appliedBy(viewer)) throw NotFound.hidden("names in " + id);
        var draft = revisions.draft(id, viewer);
        var names = Names.of(identities.of(Stream.concat(Stream.of(draft.applicant()), draft.partners().stream())
                .distinct()
                .toList()));
        var traces = new ArrayList<NameTrace>();
        texts(draft.text())
                .forEach((field, text) ->
                        names.in(text).ifPresent(words -> traces.add(new NameTrace(Place.TEXT, field, null, words))));
        var shown = draft.questions().withoutNames();
        for (var field : shown.content().asked(shown.answers()))
            shown.answers().get(field.key()).stream()
                    .flatMap(answer -> names.in(answer).stream())
                    .limit(1)
                    .forEach(words -> traces.add(new NameTrace(Place.ANSWER, field.key(), null, words)));
        var unread = new ArrayList<String>();
        for (var file : draft.questions().visible(draft.files())) {
            names.in(file.name().replace('_', ' '))
                    .ifPresent(words -> traces.add(new NameTrace(Place.FILE_NAME, file.name(), null, words)));
            files.text(file.id())
                    .ifPresentOrElse(text -> traces.addAll(in(file, text, names)), () -> unread.add(file.name()));
        }
        return new Found(List.copyOf(traces), List.copyOf(unread));
    }

    private static List<NameTrace> in(StoredFile file, FileText text, Names names) {
        // programs write the same under several names
        var said = new LinkedHashMap<String, NameTrace>();
        text.properties().forEach((property, value) -> {
            var found = AUTHORS.contains(property) && !value.isBlank() ? Optional.of(value) : names.in(value);
            found.ifPresent(
                    words -> said.putIfAbsent(words, new NameTrace(Place.FILE_ABOUT, file.name(), property, words)));
        });
        var traces = new ArrayList<>(said.values());
        names.in(text.text())
                .ifPresent(words -> traces.add(new NameTrace(Place.FILE_CONTENT, file.name(), null, words)));
        return traces;
    }

    private static LinkedHashMap<String, String> texts(ProposalText text) {
        var texts = new LinkedHashMap<String, String>();
        put("title", text.title(), texts);
        put("summary", text.summary(), texts);
        put("solution", text.solution(), texts);
        put("plan", text.plan(), texts);
        return texts;
    }

    private static void put(String field, @Nullable Text text, LinkedHashMap<String, String> texts) {
        if (text != null) texts.put(field, text.original());
    }
}
