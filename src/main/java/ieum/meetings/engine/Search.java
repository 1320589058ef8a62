package ieum.meetings.engine;

/**
 * Simulated annealing over two kinds of change: a meeting goes elsewhere, those in its way to the best that is left to them;
 * and two slots swap a chain of meetings (Kempe). Its cost is the weight of what is unmet, idle periods, and what was moved of
 * what people had been told; with a little for how these are shared out.
 */
final class Search {
    private static final double HOT = 1.2;
    private static final double COLD = 0.08;
    /** What an unmet wish of middling weight costs, in idle periods. */
    private static final double UNMET = 12;

    private static final double SHARING = 0.004;
    /** Iterations for each request, to share out better what is as good otherwise. */
    private static final long POLISH = 500;

    private static final int ROUND = 1024;
    private static final int SAYING = 1 << 18;

    private final Board board;
    private final PlanSettings settings;
    private final long bound;
    private final PlanWatch watch;
    private final Dice dice;
    private final Relocation relocation;
    private final Kempe kempe;
    private final Steps steps;
    private final double unit;
    private final double moving;
    private final Best best;
    private long done;
    private boolean stopped;

    Search(Board board, PlanSettings settings, long bound, PlanWatch watch) {
        this.board = board;
        this.settings = settings;
        this.bound = bound;
        this.watch = watch;
        dice = new Dice(settings.seed());
        steps = new Steps(board);
        relocation = new Relocation(board, steps, dice);
        kempe = new Kempe(board, steps, dice);
        var total = 0L;
        for (var weight : board.weight) total += weight;
        unit = total == 0 ? UNMET : UNMET * board.requests / total;
        // of two plans at one price, the one that moves less
        moving = settings.calm() * 1.02;
        best = new Best(board, unit, settings.calm());
    }

    Best run() {
        Start.place(board);
        note();
        // Short tries first: most plans need no more, and the longer ones begin anew.
        var left = settings.iterations();
        for (var share : new long[] {64, 8, 1}) {
            if (isDone()) break;
            var part = share == 1 ? left : settings.iterations() / share;
            anneal(part, settings.calm() > 0 ? HOT / 2 : HOT, COLD, true);
            left -= part;
            best.restore();
        }
        // What is as heavy and as dense may still be shared out better.
        if (board.unplacedWeight() > 0 && !stopped) {
            anneal(Math.min(settings.iterations(), POLISH * board.requests), COLD / 10, COLD / 100, false);
            best.restore();
        }
        return best;
    }

    private void anneal(long iterations, double hot, double cold, boolean isUntilDone) {
        var cost = cost();
        for (long from = 0; from < iterations && !stopped && !(isUntilDone && isDone()); from += ROUND) {
            var temperature = hot * StrictMath.pow(cold / hot, (double) from / iterations);
            var until = Math.min(iterations, from + ROUND);
            for (long number = from; number < until; number++) {
                if (!change()) continue;
                var now = cost();
                if (now > cost + temperature * dice.patience()) {
                    steps.undo();
                    continue;
                }
                steps.keep();
                note();
                cost = now;
            }
            done += until - from;
            giveWay();
            if (done % SAYING < ROUND && !say()) return;
        }
    }

    /** Virtual threads have no time slices: whoever waits for a processor would wait until the end of the search. */
    @SuppressWarnings("ThreadPriorityCheck") // nothing depends on it but how soon others have their turn
    private static void giveWay() {
        Thread.yield();
    }

    private boolean change() {
        return dice.of(8) == 0 ? kempe.change() : relocation.change();
    }

    private double cost() {
        return unit * board.unplacedWeight()
                + board.days.idle()
                + moving * board.moved()
                + SHARING * (board.days.squares() + board.unfairness() / 1000.0);
    }

    private void note() {
        if (best.isBeaten()) {
            best.keep();
            say();
        }
    }

    private boolean say() {
        if (!watch.reached(best.progress(done, settings.iterations(), bound))) stopped = true;
        return !stopped;
    }

    long done() {
        return done;
    }

    private boolean isDone() {
        return stopped || best.weight() == bound && best.idle() == 0 && (settings.calm() == 0 || best.moved() == 0);
    }
}
