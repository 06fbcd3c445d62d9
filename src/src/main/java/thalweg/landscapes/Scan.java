package thalweg.landscapes;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import thalweg.functions.Objective;
import thalweg.math.Parallel;
import thalweg.networks.NetworkModel;
import thalweg.runs.ScanProgress;

/**
 * The values of an objective at a list of points. A point where there is no finite value is a hole, which has a reason.
 *
 * <p>A network's risk is evaluated at several points at a time, since each thread has memory of its own there. Of other functions
 * nobody knows that, and one with scratch memory would give wrong numbers in silence; they are asked in order.
 */
final class Scan {
  private static final int PART = 16;

  /** The values at the points of a part, all at once. */
  interface Line {
    /**
     * Some or all of them.
     *
     * @return one for each point; NaN for one that has to be asked alone
     */
    double[] values(int from, int to);
  }

  private final Objective f;
  private final IntFunction<double[]> points;
  private final Line line;
  private final ScanProgress progress;
  private final Thread caller = Thread.currentThread();
  private final AtomicBoolean interrupted = new AtomicBoolean();
  private final @Nullable String[] reasons;
  private final double[] values;
  private final boolean[] reached;
  private int done;

  private Scan(
      Objective f, int count, IntFunction<double[]> points, Line line, ScanProgress progress) {
    this.f = f;
    this.points = points;
    this.line = line;
    this.progress = progress;
    values = new double[count];
    Arrays.fill(values, Double.NaN);
    reached = new boolean[count];
    reasons = new String[count];
  }

  static Scan of(Objective f, int count, IntFunction<double[]> points, ScanProgress progress) {
    return ofRows(f, count, 1, points, Scan::none, progress);
  }

  /**
   * Of several rows of points.
   *
   * @param columns the points of a row
   * @param line the values at some points of a row
   */
  static Scan ofRows(
      Objective f,
      int columns,
      int rows,
      IntFunction<double[]> points,
      Line line,
      ScanProgress progress) {
    Scan scan = new Scan(f, columns * rows, points, line, progress);
    int each = (columns + PART - 1) / PART;
    IntConsumer part =
        i -> {
          int first = i / each * columns;
          int from = first + i % each * PART;
          scan.part(from, Math.min(from + PART, first + columns));
        };
    if (f instanceof NetworkModel) {
      Parallel.forEach(rows * each, part);
    } else {
      IntStream.range(0, rows * each).forEach(part);
    }
    return scan;
  }

  /** For points that are asked one by one. */
  static double[] none(int from, int to) {
    double[] none = new double[to - from];
    Arrays.fill(none, Double.NaN);
    return none;
  }

  private void part(int from, int to) {
    double[] ahead = stopped() ? none(from, to) : ahead(from, to);
    for (int i = from; i < to; i++) {
      if (stopped()) {
        return;
      }
      evaluate(i, ahead[i - from]);
    }
    report(to - from);
  }

  private boolean stopped() {
    if (caller.isInterrupted()) {
      interrupted.set(true);
    }
    return interrupted.get();
  }

  private double[] ahead(int from, int to) {
    try {
      return line.values(from, to);
    } catch (RuntimeException e) {
      // Asked alone, the points that have a value show it.
      return none(from, to);
    }
  }

  private void evaluate(int i, double ahead) {
    try {
      values[i] = Double.isFinite(ahead) ? ahead : f.value(points.apply(i));
      reasons[i] = Double.isFinite(values[i]) ? null : "f is " + values[i];
    } catch (RuntimeException e) {
      // A point where f throws is a hole in the picture; all others are worth showing.
      reasons[i] = "f threw " + e;
    }
    // What was measured while the thread was interrupted may be half of something.
    reached[i] = !caller.isInterrupted();
    if (!reached[i]) {
      values[i] = Double.NaN;
      reasons[i] = null;
    }
  }

  private synchronized void report(int more) {
    done += more;
    progress.report(done, values.length);
  }

  double[] values() {
    return values;
  }

  /** At how many points f was asked. */
  int reached() {
    int count = 0;
    for (boolean each : reached) {
      count += each ? 1 : 0;
    }
    return count;
  }

  /** At how many of them it had no finite value. */
  int holes() {
    return (int) Arrays.stream(reasons).filter(each -> each != null).count();
  }

  /** The place of the first hole in the list; −1 if there is none. */
  int firstHole() {
    int i = 0;
    while (i < reasons.length && reasons[i] == null) {
      i++;
    }
    return i < reasons.length ? i : -1;
  }

  /** Holes and an early end in a sentence; empty if there is nothing to say. */
  String remark(IntFunction<String> place) {
    StringBuilder words = new StringBuilder();
    int first = firstHole();
    if (first >= 0) {
      words.append(holes()).append(" of ").append(reached()).append(" points have no finite value");
      words.append("; the first is ").append(place.apply(first)).append(", where ");
      words.append(reasons[first]);
    }
    if (reached() < values.length) {
      words.append(words.isEmpty() ? "" : ". ");
      words.append("interrupted after %d of %d points".formatted(reached(), values.length));
    }
    return words.toString();
  }
}
