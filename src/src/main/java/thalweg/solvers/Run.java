package thalweg.solvers;

import java.util.Locale;
import thalweg.functions.Differentiable;
import thalweg.functions.FiniteSum;
import thalweg.functions.Objective;
import thalweg.functions.Residuals;
import thalweg.functions.TwiceDifferentiable;
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
 * Run run = new Run(objective, start, stop, listener);
 * Differentiable f = run.counting(objective);
 * while (run.goesOn(w, value, gradientNorm, stepSize)) {
 *   // one iteration
 * }
 * return run.solution();
 * }</pre>
 */
public final class Run {
  private final Counting counting = new Counting();
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
  public Run(Objective f, double[] start, Stop stop, Listener listener) {
    Check.finite("start", Check.length("start", start, f.dimension()));
    this.stop = stop;
    this.listener = listener;
    this.lastFinite = start.clone();
  }

  /** The objective, counting; the algorithm asks this one. */
  public Objective counting(Objective f) {
    return counting.of(f);
  }

  /** The objective and its gradient, counting. */
  public Differentiable counting(Differentiable f) {
    return counting.of(f);
  }

  /** The objective, its gradient and its Hessian, counting; a whole Hessian counts as d products. */
  public TwiceDifferentiable counting(TwiceDifferentiable f) {
    return counting.of(f);
  }

  /** Residuals and their Jacobian, counting as values and gradients. */
  public Residuals counting(Residuals f) {
    return counting.of(f);
  }

  /** The mean over examples, counting; a mini-batch counts its examples. */
  public FiniteSum counting(FiniteSum f) {
    return counting.of(f);
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
    return goesOn(w, value, gradientNorm, stepSize, Double.isFinite(gradientNorm));
  }

  /**
   * Records an iterate of a method that sees no gradient, and says whether the run goes on; the gradient norm in
   * the trace is NaN.
   *
   * @param w the iterate. Not modified.
   * @param value f(w)
   * @param size how far the method still looks or moved: the diameter of a simplex, the length of a step; infinite
   *     where it knows none yet
   */
  public boolean goesOn(double[] w, double value, double size) {
    return goesOn(w, value, Double.NaN, size, true);
  }

  private boolean goesOn(
      double[] w, double value, double gradientNorm, double stepSize, boolean finite) {
    int k = trace.size();
    Iterate iterate = new Iterate(k, w, value, gradientNorm, stepSize);
    trace.add(iterate);
    listener.observe(iterate);
    if (!finite || !Double.isFinite(value)) {
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
    if (k > 0 && stepSize <= stop.stepTolerance()) {
      return end(
          Termination.STEP_SMALL, "step %.2e is at most %.2e", stepSize, stop.stepTolerance());
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
    return ended(Termination.SEARCH_FAILED, problem);
  }

  /** Ends the run for a reason only the algorithm can see, such as a proof that no point is feasible. */
  public Solution ended(Termination why, String problem) {
    end(why, "%s", problem);
    return solution();
  }

  /** What the run came to; its point is the last finite iterate. */
  public Solution solution() {
    return solutionAt(lastFinite, lastValue, lastGradientNorm);
  }

  /** What the run came to, at a point that is not its last iterate: the best one, or an average. */
  public Solution solutionAt(double[] point, double value, double gradientNorm) {
    return new Solution(
        point.clone(), value, gradientNorm, steps(), counting.counts(), termination, detail, trace);
  }

  private boolean end(Termination why, String format, Object... numbers) {
    termination = why;
    detail = String.format(Locale.ROOT, format, numbers);
    return false;
  }
}
