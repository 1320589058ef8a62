package ieum.imports;

import ieum.imports.Problem.Why;

/** Thrown where nothing can be made of a file from some place on. */
class Unreadable extends RuntimeException {
    private final transient Problem problem;

    Unreadable(int row, Why why, Object... arguments) {
        super(why + " in row " + row);
        this.problem = new Problem(row, "", why, arguments);
    }

    Problem problem() {
        return problem;
    }
}
