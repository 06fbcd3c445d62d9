package thalweg.solvers;

import java.time.Duration;
import thalweg.functions.Differentiable;
import thalweg.functions.FiniteSum;
import thalweg.functions.Objective;
import thalweg.functions.Residuals;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.runs.Iterate;
import thalweg.runs.Limits;
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
 * Run run = new Run(this, objective, start, stop, listener);
 * Differentiable f = run.counting(objective);
 * while (run.goesOn(w, value, gradientNorm, stepSize)) {
 *   // one iteration; a loop inside it asks run.mayGoOn()
 * }
 * return run.solution();
 * }</pre>
 *
 * <p>An interrupt ends the run and stays set, so that whatever runs next on the thread ends as well.
 */
public final class Run {
  private final Counting counting = new Counting();
  private final Stop stop;
  private final Listener listener;
  private final Trace trace;
  private final long startedAt = System.nanoTime();
  private final Rules rules;
  private final double[] lastFinite;
  private double lastValue = Double.NaN;
  private double lastGradientNorm = Double.NaN;
  private double widest;
  private int iterates;
  private Ending ending = new Ending(Termination.ITERATION_LIMIT, "");

  /**
   * Begins a run.
   *
   * @param method the settings of the method that runs, as a rule {@code this}; what {@link Trace#method()} will tell
   * @throws IllegalArgumentException if the start is not finite or has the wrong length
   */
  public Run(Object method, Objective f, double[] start, Stop stop, Listener listener) {
    this(f, start, stop, listener, new Trace(stop.traced(), method));
  }

  /**
   * Begins a run of a method without a name: its trace does not tell by which method it was made.
   *
   * @throws IllegalArgumentException if the start is not finite or has the wrong length
   */
  public Run(Objective f, double[] start, Stop stop, Listener listener) {
    this(f, start, stop, listener, new Trace(stop.traced()));
  }

  private Run(Objective f, double[] start, Stop stop, Listener listener, Trace trace) {
    Check.finite("start", Check.length("start", start, f.dimension()));
    this.stop = stop;
    this.listener = listener;
    this.trace = trace;
    this.rules = new Rules(stop);
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
    return Math.max(0, iterates - 1);
  }

  /**
   * Records an iterate and says whether the run goes on.
   *
   * @param w the iterate. Not modified.
   * @param value f(w)
   * @param gradientNorm the measure of stationarity at w
   * @param stepSize the step size α that led here: 0 at the start and where a step was refused, NaN where the method
   *     has none
   */
  public boolean goesOn(double[] w, double value, double gradientNorm, double stepSize) {
    if (!Double.isFinite(gradientNorm)) {
      record(w, value, gradientNorm, stepSize);
      return notFinite(value, gradientNorm, stepSize);
    }
    return goesOn(record(w, value, gradientNorm, stepSize), stepSize != 0, Double.NaN);
  }

  /**
   * Records an iterate of a method that sees no gradient and searches around a point, and says whether the run goes
   * on. The extent is the step size of the trace, whose gradient norm is NaN. It is compared with the step tolerance
   * once it has fallen to a tenth of the widest: a search that began small, or still widens, has found nothing yet.
   *
   * @param w the iterate. Not modified.
   * @param value f(w)
   * @param extent how far the method still looks, such as the diameter of a simplex; infinite where it knows none yet, NaN where
   *     the length of the move tells
   */
  public boolean goesOn(double[] w, double value, double extent) {
    Iterate iterate = record(w, value, Double.NaN, extent);
    widest = Double.isFinite(extent) ? Math.max(widest, extent) : widest;
    return goesOn(
        iterate, iterate.move() > 0, extent > widest / 10 ? Double.POSITIVE_INFINITY : extent);
  }

  private Iterate record(double[] w, double value, double gradientNorm, double stepSize) {
    double move = iterates == 0 ? 0 : Vectors.distance(w, lastFinite);
    Iterate iterate = new Iterate(iterates++, w, value, gradientNorm, stepSize, move);
    trace.add(iterate);
    listener.observe(iterate);
    return iterate;
  }

  /** {@code moved} says whether a step was taken, {@code extent} replaces its length unless NaN. */
  private boolean goesOn(Iterate now, boolean moved, double extent) {
    if (!Double.isFinite(now.value())) {
      return notFinite(now.value(), now.gradientNorm(), now.stepSize());
    }
    System.arraycopy(now.point(), 0, lastFinite, 0, lastFinite.length);
    lastValue = now.value();
    lastGradientNorm = now.gradientNorm();
    Ending ending = rules.after(now, moved, extent);
    return ending == null ? mayGoOn() : end(ending);
  }

  /**
   * Whether calls and time are left and nobody interrupted: what a loop inside an iteration asks before each turn, so
   * that nothing keeps a run from ending. Once it says no, the run is over; return {@link #solution()}, or
   * {@link #searchFailed}, which then keeps the true reason.
   */
  public boolean mayGoOn() {
    if (counting.counts().calls() >= stop.limits().calls()) {
      return end(Termination.EVALUATION_LIMIT, "the limit was %d calls", stop.limits().calls());
    }
    if (System.nanoTime() - startedAt > stop.limits().nanos()) {
      return end(Termination.TIME_LIMIT, "the limit was %s", stop.limits().time());
    }
    if (Thread.currentThread().isInterrupted()) {
      return end(Termination.INTERRUPTED, "interrupted at iteration %d", steps());
    }
    return true;
  }

  /** What is left of calls and time, for a run inside this one with limits and rules of its own. */
  public Stop remaining(Stop inner) {
    long calls = Math.max(1, stop.limits().calls() - counting.counts().calls());
    long nanos = Math.max(0, stop.limits().nanos() - (System.nanoTime() - startedAt));
    Limits own = inner.limits();
    return inner.within(
        new Limits(
            own.iterations(),
            Math.min(own.calls(), calls),
            Duration.ofNanos(Math.min(own.nanos(), nanos))));
  }

  /**
   * Ends the run because no acceptable step was found, or because it may not go on looking. Where the gradient and the
   * last move are as small as {@link Stop#orErrorBelow} asks, that is no failure: rounding hides the rest of the descent.
   */
  public Solution searchFailed(String problem) {
    if (!mayGoOn()) {
      return solution();
    }
    if (rules.lastMoveWasSmall()) {
      return ended(
          Termination.ERROR_SMALL,
          "no step lowers the value after a last move that was small: " + problem);
    }
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
        point.clone(),
        value,
        gradientNorm,
        steps(),
        counting.counts(),
        ending.why(),
        ending.detail(),
        trace);
  }

  private boolean notFinite(double value, double gradientNorm, double stepSize) {
    return end(
        Termination.NOT_FINITE,
        "at iteration %d the value was %.4g and the gradient norm %.4g, after a step size of %.4g",
        steps(),
        value,
        gradientNorm,
        stepSize);
  }

  private boolean end(Termination why, String format, Object... numbers) {
    return end(Ending.of(why, format, numbers));
  }

  private boolean end(Ending how) {
    ending = how;
    return false;
  }
}
