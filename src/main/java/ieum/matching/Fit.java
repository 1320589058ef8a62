package ieum.matching;

import java.util.List;

/** How well two suit each other, in points of a hundred that are shown one by one. */
public record Fit(List<Part> parts) {
    /** What points are given for, and how many at the most. */
    public enum Criterion {
        TEXTS(80),
        READINESS(10),
        CERTIFICATES(5),
        TIES(5);

        private final int most;

        Criterion(int most) {
            this.most = most;
        }

        public int most() {
            return most;
        }
    }

    /** Points for one of them. */
    public record Part(Criterion criterion, int points) {}

    /** Of what suits less there is always something. */
    static final int FEWEST = 5;

    /** By the texts themselves: whoever is ready for anything suits no challenge for that. */
    boolean suits() {
        return parts.stream().anyMatch(part -> part.criterion == Criterion.TEXTS && part.points >= FEWEST);
    }

    public int points() {
        return parts.stream().mapToInt(Part::points).sum();
    }

    /**
     * @param closeness of the texts, 1 for one that has all that was asked for
     * @param readiness whether what is offered is as ready as it is to be
     */
    static Fit of(double closeness, boolean readiness, boolean certified, boolean tied) {
        return new Fit(List.of(
                new Part(Criterion.TEXTS, (int) Math.round(Criterion.TEXTS.most * Math.min(1, Math.max(0, closeness)))),
                all(Criterion.READINESS, readiness),
                all(Criterion.CERTIFICATES, certified),
                all(Criterion.TIES, tied)));
    }

    private static Part all(Criterion criterion, boolean given) {
        return new Part(criterion, given ? criterion.most : 0);
    }
}
