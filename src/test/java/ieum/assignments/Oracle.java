package ieum.assignments;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase.Status;

/** The same question asked of OR-Tools. */
final class Oracle {
    private Oracle() {}

    /** Of a problem without fixed pairs that has an assignment. */
    static long best(Problem problem) {
        Loader.loadNativeLibraries();
        var flow = new MinCostFlow();
        var source = problem.rows() + problem.columns();
        var sink = source + 1;
        var all = 0;
        for (int row = 0; row < problem.rows(); row++) {
            all += problem.wanted(row);
            flow.addArcWithCapacityAndUnitCost(source, row, problem.wanted(row), 0);
            for (int arc = problem.first(row); arc < problem.end(row); arc++)
                flow.addArcWithCapacityAndUnitCost(row, problem.rows() + problem.column(arc), 1, -problem.score(arc));
            if (!problem.exact()) flow.addArcWithCapacityAndUnitCost(row, sink, problem.wanted(row), 0);
        }
        for (int column = 0; column < problem.columns(); column++)
            flow.addArcWithCapacityAndUnitCost(problem.rows() + column, sink, problem.capacity(column), 0);
        flow.setNodeSupply(source, all);
        flow.setNodeSupply(sink, -all);
        if (flow.solve() != Status.OPTIMAL) throw new IllegalStateException("No assignment");
        return -flow.getOptimalCost();
    }
}
