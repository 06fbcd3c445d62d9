package thalweg.notebook;

import java.util.ArrayList;
import java.util.List;
import thalweg.plots.Numbers;
import thalweg.runs.Trace;

/** A trace: one row for each iterate, of long ones the first and the last. */
final class TraceView {
  static final int MOST = 10;

  private TraceView() {}

  static View of(Trace trace) {
    String caption =
        "trace of " + trace.size() + " iterates" + Cut.note(trace.size(), MOST, "rows");
    List<String> head = List.of("k", "value", "gradient norm", "step size");
    double[] values = trace.values();
    double[] norms = trace.gradientNorms();
    double[] steps = trace.stepSizes();
    List<List<String>> rows = new ArrayList<>();
    for (int k : Cut.of(trace.size(), MOST)) {
      rows.add(
          k == Cut.GAP
              ? List.of("⋮", "⋮", "⋮", "⋮")
              : List.of(
                  Integer.toString(k),
                  Numbers.precise(values[k]),
                  Numbers.format(norms[k], 3),
                  Numbers.precise(steps[k])));
    }
    return View.of(Columns.of(caption, head, rows), Html.table(caption, head, rows));
  }
}
