package thalweg.searches;

import java.util.function.BooleanSupplier;
import thalweg.functions.Differentiable;
import thalweg.math.Check;

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
 *
 * <p>Step sizes always refer to d as given. Slopes and changes of {@link PointOnLine} are in a unit of the line's own,
 * a power of two: 1, unless \(|\varphi'(0)|\) is above 2³⁰⁰ or below 2⁻³⁰⁰ (about 1e±90), then about \(|\varphi'(0)|\). So a
 * gradient of 1e±200, whose square is no number, is searched along like any other.
 */
public final class Line {
  private static final double ROUNDING = 1e-12;
  private static final double SEVERAL = 1024;

  private final BooleanSupplier goesOn;
  private final LastTrial last;
  private final Stagnation stagnation = new Stagnation();
  private double[] direction = {};
  private double firstTrial = 1;
  private double longest = Double.POSITIVE_INFINITY;
  private PointOnLine origin = PointOnLine.origin(Double.NaN, Double.NaN);
  private Unit unit = new Unit(0);
  private double rounding;

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
    this.goesOn = goesOn;
    last = new LastTrial(f);
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
    this.direction = direction;
    last.start(w, direction);
    unit = Unit.of(g, direction);
    origin = PointOnLine.origin(value, unit.slope(g, direction));
    rounding = Math.min(Double.MAX_VALUE, ROUNDING * Math.abs(unit.in(value)));
    stagnation.observe(value, g);
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
   * @param before the value one step ago, not a number where there is none
   * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal and Wright, Numerical Optimization, (3.60)</a>
   */
  public void tryFirstByLastDecrease(double before) {
    double alpha = 1.01 * 2 * unit.in(value0() - before) / origin.slope();
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
    last.endAt(point);
  }

  /**
   * The step to try first: {@link #tryFirst}, but long enough to change w by many times its last digit, and no longer than
   * the longest.
   */
  public double firstTrial() {
    double least = moves(firstTrial) ? 0 : SEVERAL * last.leastMove();
    return Math.min(Double.isFinite(least) ? Math.max(firstTrial, least) : firstTrial, longest);
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

  /** Whether slopes are still more than rounding here; see {@link Stagnation}. */
  boolean slopesTell() {
    return !stagnation.isReached();
  }

  /** Whether rounding alone explains such a change of the value. */
  boolean isRounding(double change) {
    return Math.abs(change) <= rounding;
  }

  /** Whether such a change of the value is less than rounding, however it is told. */
  boolean isFarBelowRounding(double change) {
    return Math.abs(change) <= 0x1p-64 * rounding;
  }

  /** Whether a step of this size changes any digit of w. */
  boolean moves(double alpha) {
    return last.moves(alpha);
  }

  /** Value and slope at α, for one evaluation; the change by slopes where it drowns in rounding. */
  public PointOnLine at(double alpha) {
    double value = last.valueAndGradient(alpha);
    double slope = unit.slope(last.gradient(), direction);
    double change = unit.in(value - value0());
    double integral = 0.5 * alpha * (origin.slope() + slope);
    boolean drowned = slopesTell() && isRounding(change) && isRounding(integral);
    return new PointOnLine(alpha, value, slope, drowned ? integral : change);
  }

  /** What slopes and changes are stated in. */
  Unit unit() {
    return unit;
  }

  /** \(\varphi(0)=f(w)\). */
  public double value0() {
    return origin.value();
  }

  /** \(\varphi'(0)=\nabla f(w)^\top d\), negative for a descent direction; of the right sign also where it overflows. */
  public double slope0() {
    return unit.out(origin.slope());
  }

  /** \(\varphi(\alpha)\); free where the slope was just asked for. */
  public double value(double alpha) {
    return last.value(alpha);
  }

  /**
   * \(\varphi(\alpha)-\varphi(0)\) in the line's unit, told from slopes where it drowns in rounding as in {@link
   * PointOnLine}; a gradient more there, which is the one {@link #moveTo} needs.
   */
  public double change(double alpha) {
    double change = unit.in(value(alpha) - value0());
    return isRounding(change) ? at(alpha).change() : change;
  }

  /** \(\varphi'(\alpha)=\nabla f(w+\alpha d)^\top d\). */
  public double slope(double alpha) {
    return unit.out(at(alpha).slope());
  }

  /**
   * Moves to w + αd.
   *
   * @param w receives the new point. Modified.
   * @param g receives the gradient there. Modified.
   * @return the value there
   */
  public double moveTo(double alpha, double[] w, double[] g) {
    double value = last.valueAndGradient(alpha);
    System.arraycopy(last.point(), 0, w, 0, w.length);
    System.arraycopy(last.gradient(), 0, g, 0, g.length);
    return value;
  }
}
