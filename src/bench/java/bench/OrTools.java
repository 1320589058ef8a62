package bench;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase.Status;
import ieum.assignments.Problem;
import java.util.OptionalLong;

/** The same assignment asked of OR-Tools, without what stands for a person's wish. */
class OrTools {
    private OrTools() {}

    static void load() {
        Loader.loadNativeLibraries();
    }

    /** @return nothing where no row can have all it wants */
    static OptionalLong best(Problem problem) {
        var flow = new MinCostFlow();
        var source = problem.rows() + problem.columns();
        var sink = source + 1;
        var all = 0;
        for (int row = 0; row < problem.rows(); row++) {
            all += problem.wanted(row);
            flow.addArcWithCapacityAndUnitCost(source, row, problem.wanted(row), 0);
            if (!problem.exact()) flow.addArcWithCapacityAndUnitCost(row, sink, problem.wanted(row), 0);
        }
        problem.forEach(
                (row, column, score) -> flow.addArcWithCapacityAndUnitCost(row, problem.rows() + column, 1, -score));
        for (int column = 0; column < problem.columns(); column++)
            flow.addArcWithCapacityAndUnitCost(problem.rows() + column, sink, problem.capacity(column), 0);
        flow.setNodeSupply(source, all);
        flow.setNodeSupply(sink, -all);
        return flow.solve() == Status.OPTIMAL ? OptionalLong.of(-flow.getOptimalCost()) : OptionalLong.empty();
    }
}
