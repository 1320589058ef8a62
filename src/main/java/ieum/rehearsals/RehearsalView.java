package ieum.rehearsals;

import ieum.programs.CallId;
import ieum.shared.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A rehearsal as pages see it.
 *
 * @param endsAt when it ends by itself
 * @param language of what was made for it
 * @param moment what its clock shows
 * @param ready whether it can be entered: making one takes a few seconds
 */
public record RehearsalView(
        RehearsalId id,
        CallId call,
        Instant begunAt,
        Instant endsAt,
        Language language,
        Instant moment,
        boolean ready,
        List<MadePerson> people) {
    public Optional<MadePerson> person(int position) {
        return people.stream().filter(one -> one.position() == position).findFirst();
    }

    /** The first who plays that part. */
    public Optional<MadePerson> first(Part part) {
        return people.stream().filter(one -> one.part() == part).findFirst();
    }

    List<MadePerson> applicants() {
        return people.stream().filter(one -> one.part().applies()).toList();
    }
}
