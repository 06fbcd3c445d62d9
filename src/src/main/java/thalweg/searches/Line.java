package thalweg.searches;

import java.util.function.BooleanSupplier;
import thalweg.functions.Differentiable;
import thalweg.math.Check;
import thalweg.math.Vectors;

/**
 * The objective along one direction, \(\varphi(\alpha)=f(w+\alpha d)\): what a line search sees of it.
 *
 * <p>A run makes one and calls {@link #start} at each iterate. The last trial point is remembered, so value and slope
 * there cost one evaluation together, and moving to it costs nothing.
 *
 * <pre>{@code
 * line.start(w, value, g, d);
 * line.tryFirst(1);
 * Step step = search.along(line, k);
 * value = line.moveTo(step.size(), w, g);
 * }</pre>
 */
public final class Line {
  private static final double[] NO_END = {};

  private final Differentiable f;
  private final BooleanSupplier goesOn;
  private final double[] trial;
  private final double[] trialGradient;
  private final Progress progress = new Progress();
  private double[] w;
  private double[] direction;
  private double[] end;
  private double firstTrial = 1;
  private double longest = Double.POSITIVE_INFINITY;
  private PointOnLine origin = PointOnLine.origin(Double.NaN, Double.NaN);
  private double trialAlpha = Double.NaN;
  private double trialValue;

  /** A line through the parameter space of f that no search need leave early; not usable before {@link #start}. */
  public Line(Differentiable f) {
    this(f, () -> true);
  }

  /**
   * A line through the parameter space of f; not usable before {@link #start}.
   *
   * @param goesOn whether a search may try one more point: false once the run's time or evaluations are spent or its
   *     thread is interrupted
   */
  public Line(Differentiable f, BooleanSupplier goesOn) {
    this.f = f;
    this.goesOn = goesOn;
    trial = new double[f.dimension()];
    trialGradient = new double[f.dimension()];
    w = trial;
    direction = trial;
    end = NO_END;
  }

  /**
   * Begins at w with the direction d, a first trial of 1 and no longest step.
   *
   * @param w the point; must stay as it is until {@link #moveTo}. Not modified.
   * @param value f(w)
   * @param g the gradient at w. Not modified.
   * @param direction d; must stay as it is until {@link #moveTo}. Not modified.
   */
  public void start(double[] w, double value, double[] g, double[] direction) {
    this.w = w;
    this.direction = direction;
    origin = PointOnLine.origin(value, Vectors.dot(g, direction));
    progress.observe(value, g);
    trialAlpha = Double.NaN;
    end = NO_END;
    firstTrial = 1;
    longest = Double.POSITIVE_INFINITY;
  }

  /** The step that a search which has no rule of its own tries first; positive. */
  public void tryFirst(double alpha) {
    firstTrial = Check.positive("first trial", alpha);
  }

  /**
   * Tries first what would fall once more as far as the last step did on a parabola, at most 1: \(\min\bigl(1,
   * 1.01\cdot2\frac{f_k-f_{k-1}}{\varphi'(0)}\bigr)\). Becomes 1 near a minimizer, where Newton steps are full.
   *
   * @param last the value one step ago, not a number where there is none
   * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal and Wright, Numerical Optimization, (3.60)</a>
   */
  public void tryFirstByLastDecrease(double last) {
    double alpha = 1.01 * 2 * (value0() - last) / slope0();
    firstTrial = alpha > 0 ? Math.min(1, alpha) : 1;
  }

  /** Forbids longer steps, such as those beyond a bound; positive, may be infinite. */
  public void goNoFartherThan(double alpha) {
    if (!(alpha > 0)) {
      throw new IllegalArgumentException("longest step must be positive but was " + alpha);
    }
    longest = alpha;
  }

  /** Says what the point at α = 1 is, exactly: w + d is that only up to rounding. Not modified. */
  public void endAt(double[] point) {
    end = Check.length("end", point, trial.length);
  }

  /** The step to try first: {@link #tryFirst}, but no longer than the longest. */
  public double firstTrial() {
    return Math.min(firstTrial, longest);
  }

  /** The longest step allowed, infinite where nothing limits it. */
  public double longest() {
    return longest;
  }

  /**
   * Whether a search may try one more point. Asked before every trial; a search that hears false returns {@link
   * Step#ended}, even where one more trial might have been accepted.
   */
  public boolean goesOn() {
    return goesOn.getAsBoolean();
  }

  /** Where the line begins, as a trial. */
  public PointOnLine origin() {
    return origin;
  }

  /** Whether slopes are still more than rounding here; see {@link Progress}. */
  boolean slopesTell() {
    return progress.stands();
  }

  /** Value and slope at α, for one evaluation. */
  public PointOnLine at(double alpha) {
    evaluate(alpha);
    double slope = Vectors.dot(trialGradient, direction);
    return slopesTell()
        ? PointOnLine.bySlope(alpha, trialValue, slope, origin)
        : PointOnLine.byValue(alpha, trialValue, slope, origin);
  }

  /** \(\varphi(0)=f(w)\). */
  public double value0() {
    return origin.value();
  }

  /** \(\varphi'(0)=\nabla f(w)^\top d\), negative for a descent direction. */
  public double slope0() {
    return origin.slope();
  }

  /** \(\varphi(\alpha)\); free where the slope was just asked for. */
  public double value(double alpha) {
    if (alpha == trialAlpha) {
      return trialValue;
    }
    place(alpha);
    return f.value(trial);
  }

  /**
   * \(\varphi(\alpha)-\varphi(0)\), told from slopes where it drowns in rounding as in {@link PointOnLine}; a gradient
   * more there, which is the one {@link #moveTo} needs.
   */
  public double change(double alpha) {
    double change = value(alpha) - value0();
    return PointOnLine.isRounding(change, value0()) ? at(alpha).change() : change;
  }

  /** \(\varphi'(\alpha)=\nabla f(w+\alpha d)^\top d\). */
  public double slope(double alpha) {
    evaluate(alpha);
    return Vectors.dot(trialGradient, direction);
  }

  /**
   * Moves to w + αd.
   *
   * @param w receives the new point. Modified.
   * @param g receives the gradient there. Modified.
   * @return the value there
   */
  public double moveTo(double alpha, double[] w, double[] g) {
    evaluate(alpha);
    System.arraycopy(trial, 0, w, 0, w.length);
    System.arraycopy(trialGradient, 0, g, 0, g.length);
    return trialValue;
  }

  private void evaluate(double alpha) {
    if (alpha != trialAlpha) {
      place(alpha);
      trialValue = f.valueAndGradient(trial, trialGradient);
      trialAlpha = alpha;
    }
  }

  private void place(double alpha) {
    trialAlpha = Double.NaN;
    if (alpha == 1 && end != NO_END) {
      System.arraycopy(end, 0, trial, 0, trial.length);
    } else {
      Vectors.combine(1, w, alpha, direction, trial);
    }
  }
}
