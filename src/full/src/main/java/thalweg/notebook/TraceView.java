package thalweg.notebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import thalweg.plots.Numbers;
import thalweg.runs.Trace;

/**
 * A trace: one row for each iterate, of long ones the first and the last. Where the method sees no gradient, there is no
 * column for its norm.
 */
final class TraceView {
  static final int MOST = 10;

  private TraceView() {}

  static View of(Trace trace) {
    String caption =
        "trace of " + trace.size() + " iterates" + Cut.note(trace.size(), MOST, "rows");
    int[] iterations = trace.iterations();
    double[] values = trace.values();
    double[] norms = trace.gradientNorms();
    double[] steps = trace.stepSizes();
    boolean gradients = !Arrays.stream(norms).allMatch(Double::isNaN);
    List<String> head =
        gradients
            ? List.of("k", "value", "gradient norm", "step size")
            : List.of("k", "value", "step size");
    List<List<String>> rows = new ArrayList<>();
    for (int i : Cut.of(trace.size(), MOST)) {
      rows.add(
          i == Cut.GAP
              ? Collections.nCopies(head.size(), "⋮")
              : row(
                  iterations[i],
                  values[i],
                  gradients ? List.of(Numbers.format(norms[i], 3)) : List.of(),
                  steps[i]));
    }
    return View.of(Columns.of(caption, head, rows), Html.table(caption, head, rows));
  }

  private static List<String> row(int k, double value, List<String> norm, double step) {
    List<String> row = new ArrayList<>(List.of(Integer.toString(k), Numbers.precise(value)));
    row.addAll(norm);
    row.add(Numbers.precise(step));
    return row;
  }
}
