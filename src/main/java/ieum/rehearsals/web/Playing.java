package ieum.rehearsals.web;

import ieum.programs.CallView;
import ieum.rehearsals.Cue;
import ieum.rehearsals.MadePerson;
import ieum.rehearsals.RehearsalView;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What every page of a rehearsal says above: that it is one, what time it is in it, whose part is played, and how to get
 * elsewhere.
 *
 * @param call as it stands in the rehearsal; looked up where a page asks
 * @param prefix what the addresses of this person begin with
 * @param path where one is, without it
 */
public record Playing(
        RehearsalView rehearsal,
        Supplier<CallView> call,
        @Nullable MadePerson worn,
        String prefix,
        String path) {
    public int position() {
        return worn == null ? 0 : worn.position();
    }

    /** Where the rehearsal's own pages lie, outside of it. */
    public String home() {
        return prefix.replaceFirst("/as/\\d+$", "");
    }

    public List<Cue> cues(CallView rehearsed) {
        return Cue.of(rehearsed);
    }
}
