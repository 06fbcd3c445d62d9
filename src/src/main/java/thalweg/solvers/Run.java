package thalweg.solvers;

import java.util.Locale;
import thalweg.functions.Differentiable;
import thalweg.math.Check;
import thalweg.runs.Iterate;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.runs.Trace;

/**
 * The bookkeeping every solver shares: checks the start, counts evaluations, records the trace, tells the
 * listener and decides when to end, so that an algorithm is only its algorithm.
 *
 * <pre>{@code
 * Run run = new Run(f, start, stop, listener);
 * while (run.goesOn(w, value, gradientNorm, stepSize)) {
 *   // one iteration
 * }
 * return run.solution();
 * }</pre>
 */
public final class Run {
  private final Counted objective;
  private final Stop stop;
  private final Listener listener;
  private final Trace trace = new Trace();
  private final long startedAt = System.nanoTime();
  private final double[] lastFinite;
  private double lastValue = Double.NaN;
  private double lastGradientNorm = Double.NaN;
  private Termination termination = Termination.ITERATION_LIMIT;
  private String detail = "";

  /**
   * Begins a run.
   *
   * @throws IllegalArgumentException if the start is not finite or has the wrong length
   */
  public Run(Differentiable f, double[] start, Stop stop, Listener listener) {
    Check.finite("start", Check.length("start", start, f.dimension()));
    this.objective = new Counted(f);
    this.stop = stop;
    this.listener = listener;
    this.lastFinite = start.clone();
  }

  /** The objective, counting; the algorithm asks this one. */
  public Differentiable objective() {
    return objective;
  }

  /** The steps taken so far. */
  public int steps() {
    return Math.max(0, trace.size() - 1);
  }

  /**
   * Records an iterate and says whether the run goes on.
   *
   * @param w the iterate. Not modified.
   * @param value f(w)
   * @param gradientNorm the measure of stationarity at w
   * @param stepSize the step size that led here, 0 at the start
   */
  public boolean goesOn(double[] w, double value, double gradientNorm, double stepSize) {
    int k = trace.size();
    Iterate iterate = new Iterate(k, w, value, gradientNorm, stepSize);
    trace.add(iterate);
    listener.observe(iterate);
    if (!Double.isFinite(value) || !Double.isFinite(gradientNorm)) {
      return end(
          Termination.NOT_FINITE,
          "at iteration %d the value was %.4g and the gradient norm %.4g, after a step size of %.4g",
          k,
          value,
          gradientNorm,
          stepSize);
    }
    System.arraycopy(w, 0, lastFinite, 0, w.length);
    lastValue = value;
    lastGradientNorm = gradientNorm;
    // Asked first, so that a condition with memory (patience) sees every iterate.
    boolean conditionHolds = stop.condition().test(iterate);
    if (gradientNorm <= stop.gradientTolerance()) {
      return end(
          Termination.GRADIENT_SMALL,
          "gradient norm %.2e is at most %.2e",
          gradientNorm,
          stop.gradientTolerance());
    }
    if (value <= stop.targetValue()) {
      return end(
          Termination.VALUE_REACHED, "value %.6g is at most %.6g", value, stop.targetValue());
    }
    if (conditionHolds) {
      return end(Termination.CONDITION_MET, "your condition held at iteration %d", k);
    }
    if (k >= stop.maxIterations()) {
      return end(Termination.ITERATION_LIMIT, "the limit was %d iterations", stop.maxIterations());
    }
    if (System.nanoTime() - startedAt > stop.maxTime().toNanos()) {
      return end(Termination.TIME_LIMIT, "the limit was %s", stop.maxTime());
    }
    if (Thread.interrupted()) {
      return end(Termination.INTERRUPTED, "interrupted at iteration %d", k);
    }
    return true;
  }

  /** Ends the run because the line search found no step. */
  public Solution searchFailed(String problem) {
    end(Termination.SEARCH_FAILED, "%s", problem);
    return solution();
  }

  /** What the run came to; its point is the last finite iterate. */
  public Solution solution() {
    return new Solution(
        lastFinite.clone(),
        lastValue,
        lastGradientNorm,
        steps(),
        objective.counts(),
        termination,
        detail,
        trace);
  }

  private boolean end(Termination why, String format, Object... numbers) {
    termination = why;
    detail = String.format(Locale.ROOT, format, numbers);
    return false;
  }
}
