package ieum.proposals;

import ieum.accounts.AccountId;
import ieum.files.Files;
import ieum.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Drafts as they stood before they were overwritten. A page saves every few seconds, so not each is kept: only what stood when
 * another {@value #MINUTES} minutes began (so also what somebody left), what somebody else had written, and what loses at
 * least {@value #MUCH} characters at once.
 */
@Component
class KeptDrafts {
    static final int MINUTES = 10;
    static final int MUCH = 200;

    private final VersionRows rows;
    private final Files files;

    KeptDrafts(VersionRows rows, Files files) {
        this.rows = rows;
        this.files = files;
    }

    void before(Proposal draft, Proposal.Written next, AccountId by, Instant now) {
        if (next.equals(draft.written()) || isNothing(draft)) return;
        if (apart(draft.savedAt(), now) || isAnothers(draft, by) || losesMuch(draft.written(), next)) keep(draft, now);
    }

    /** Whatever is going to become of it. */
    void keep(Proposal draft, Instant now) {
        rows.keepDraft(draft.id(), Content.of(draft, files), draft.savedBy(), draft.savedAt());
        rows.thin(draft.id(), now);
    }

    /** With its files, because nothing else will have them. */
    void keepWhole(Proposal draft, Instant now) {
        var content = Content.of(draft, files);
        rows.holdFiles(rows.keepDraft(draft.id(), content, draft.savedBy(), now), content);
    }

    private static boolean isNothing(Proposal draft) {
        return draft.text().equals(ProposalText.empty()) && draft.answers().isEmpty();
    }

    private static boolean apart(Instant before, Instant now) {
        var span = Duration.ofMinutes(MINUTES).toSeconds();
        return before.getEpochSecond() / span != now.getEpochSecond() / span;
    }

    private static boolean isAnothers(Proposal draft, AccountId by) {
        return draft.savedBy() != null && !by.equals(draft.savedBy());
    }

    static boolean losesMuch(Proposal.Written before, Proposal.Written after) {
        var old = words(before);
        var now = words(after);
        var lost = 0;
        for (int at = 0; at < old.size(); at++) lost += lost(old.get(at), at < now.size() ? now.get(at) : "");
        return lost >= MUCH;
    }

    private static List<String> words(Proposal.Written written) {
        var words = new ArrayList<String>();
        var text = written.text();
        for (var one : new @Nullable Text[] {text.title(), text.summary(), text.solution(), text.plan()})
            words.add(one == null ? "" : one.original());
        words.add(Objects.toString(written.answers().values(), ""));
        return words;
    }

    /** The stretch of the old text between what both begin and what both end with. */
    private static int lost(String before, String after) {
        var both = Math.min(before.length(), after.length());
        var start = 0;
        while (start < both && before.charAt(start) == after.charAt(start)) start++;
        var end = 0;
        while (end < both - start && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end))
            end++;
        return before.length() - start - end;
    }
}
