package ieum.meetings.engine;

import java.util.SplittableRandom;

/** Chance from a seed, the same on every machine. */
final class Dice {
    private static final int STEPS = 4096;
    private static final double[] LOGARITHMS = new double[STEPS];

    static {
        for (int step = 0; step < STEPS; step++) LOGARITHMS[step] = -StrictMath.log((step + 0.5) / STEPS);
    }

    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** One of so many, from 0. */
    int of(int number) {
        return (int) ((random.nextInt() & 0xffff_ffffL) * number >>> 32);
    }

    /** How much worse is borne at temperature 1: by chance, seldom much. */
    double patience() {
        return LOGARITHMS[random.nextInt() >>> 20];
    }
}
