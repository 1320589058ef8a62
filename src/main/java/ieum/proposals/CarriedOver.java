package ieum.proposals;

import ieum.challenges.ChallengeId;
import ieum.files.Files;
import ieum.forms.Answers;
import ieum.forms.Field;
import ieum.forms.FormContent;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an applicant wrote for one challenge, as the draft of a proposal for another. */
@Service
@Transactional
public class CarriedOver {
    private final Proposals proposals;
    private final Attachments attachments;
    private final ProposalViews views;
    private final Files files;

    CarriedOver(Proposals proposals, Attachments attachments, ProposalViews views, Files files) {
        this.proposals = proposals;
        this.attachments = attachments;
        this.views = views;
        this.files = files;
    }

    /**
     * With title, texts, the answers of questions that both ask, and copies of the files. Whoever has begun or submitted one
     * there already goes on with that, and nothing of it is changed.
     *
     * @throws Clash where the challenge takes no proposal of this applicant
     */
    public ProposalId carry(ProposalId from, ChallengeId to, Viewer viewer) {
        var origin = proposals.own(from, viewer);
        if (origin.submittedAt() == null) throw new Clash("proposal.otherStatus." + origin.status());
        var going = proposals.going(to, viewer);
        if (going.isPresent()) return going.get();
        var id = proposals.start(to, viewer);
        var draft = proposals.visible(id, viewer);
        var before = views.questions(origin).content();
        var after = views.questions(draft).content();
        proposals.save(id, origin.text(), answers(origin.answers(), before, after), draft.version(), viewer);
        for (var attached : origin.attached()) copy(attached, id, question(attached.question(), before, after), viewer);
        return id;
    }

    private void copy(Attached attached, ProposalId to, @Nullable String question, Viewer viewer) {
        var file = files.get(attached.file());
        if (file.scan().isInfected()) return;
        try (var bytes = files.open(file, viewer.account()).bytes().getInputStream()) {
            attachments.add(to, question, file.name(), bytes, viewer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answers answers(Answers given, FormContent before, FormContent after) {
        Map<String, List<String>> kept = new HashMap<>();
        after.fields()
                .forEach(field -> same(field, before).ifPresent(old -> kept.put(field.key(), given.get(old.key()))));
        return new Answers(kept);
    }

    private static @Nullable String question(@Nullable String answered, FormContent before, FormContent after) {
        if (answered == null) return null;
        return before.field(answered)
                .flatMap(field -> same(field, after))
                .map(Field::key)
                .orElse(null);
    }

    /** The same words, of the same kind, to choose from the same. */
    private static Optional<Field> same(Field field, FormContent in) {
        return in.fields()
                .filter(other -> other.kind() == field.kind()
                        && other.label().equals(field.label())
                        && other.options().equals(field.options()))
                .findFirst();
    }
}
