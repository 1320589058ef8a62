package ieum.reports;

import java.util.List;

/** From proposal to confirmed match: how many of each stage in one programme, perhaps in one track of it. */
public record Funnel(List<Stage> stages) {
    /** One stage; the address opens exactly the things that were counted. */
    public record Stage(String wording, int number, String address) {}

    /** The largest stage, which the picture draws full. */
    public int most() {
        return Math.max(1, stages.stream().mapToInt(Stage::number).max().orElse(1));
    }
}
