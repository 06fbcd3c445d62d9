package thalweg.functions;

import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import thalweg.math.Check;
import thalweg.math.Vectors;

/**
 * How derivatives are taken from values alone: between which bounds, and one coordinate at a time or several.
 *
 * <p>Each coordinate is differentiated by the cubic through four points, with a step of its own. The first trial,
 * \(h=2^{-11}|w_i|\) (\(2^{-11}\) at 0), is kept where the four values agree that the function is smooth over h and that it
 * changes by much more than its rounding; else longer and shorter steps are tried. So parameters and values may have any unit.
 * The order is three, on one side of a bound as on both sides elsewhere. That gives about eleven digits for three values a
 * coordinate as a rule; and about eight for some twenty where \(w_i\) is many orders of magnitude off its unit, where the
 * values are large against their change, or where \(w_i\) has no influence. Steps never leave the bounds, but where there are
 * none they may go far, and a function should answer NaN where it has no value.
 *
 * <pre>{@code
 * Differences positive = Differences.unbounded(2).within(new double[2], new double[] {1, 1e9});
 * Differentiable f = new NumericalGradient(Objective.of(2, w -> Math.sqrt(w[0] + w[1])), positive);
 * }</pre>
 *
 * @param lower the bounds from below; may be −∞. Not to be modified.
 * @param upper the bounds from above; may be +∞. Not to be modified.
 * @param order how coordinates follow each other
 */
public record Differences(double[] lower, double[] upper, Order order) {
  /** In an array, which can be counted up. */
  private static final ThreadLocal<long[]> SPENT = ThreadLocal.withInitial(() -> new long[1]);

  /** How coordinates follow each other; the derivatives are the same to the last bit. */
  public enum Order {
    /** One after the other. */
    IN_TURN,
    /** Several at a time on the common pool, so the function must allow several threads. */
    IN_PARALLEL;

    void forEach(int dimension, IntConsumer coordinate) {
      IntStream all = IntStream.range(0, dimension);
      (this == IN_PARALLEL ? all.parallel() : all).forEach(coordinate);
    }
  }

  /** Receives the derivatives by coordinate k, and the stencil they are from, if any. */
  interface Column {
    void set(int k, double[] slope, @Nullable Stencil stencil);
  }

  /** Checks that each lower bound is at most the upper one. */
  public Differences {
    Check.length("upper", upper, lower.length);
    for (int i = 0; i < lower.length; i++) {
      // Negated, so that NaN is refused, too.
      if (!(lower[i] <= upper[i])) {
        throw new IllegalArgumentException(
            "lower must be at most upper, but entry %d is [%s, %s]"
                .formatted(i, lower[i], upper[i]));
      }
    }
  }

  /** Without bounds, one coordinate after the other. */
  public static Differences unbounded(int dimension) {
    double[] upper = new double[Check.atLeast("dimension", dimension, 1)];
    double[] lower = new double[dimension];
    Arrays.fill(upper, Double.POSITIVE_INFINITY);
    Arrays.fill(lower, Double.NEGATIVE_INFINITY);
    return new Differences(lower, upper, Order.IN_TURN);
  }

  /**
   * How many values differences have taken on this thread so far. Whatever counts evaluations reads it before and after it asks
   * for a derivative: the difference is what that took, and 0 where there is a formula.
   */
  public static long spent() {
    return SPENT.get()[0];
  }

  /** Whether a point is between the bounds. */
  boolean contains(double[] w) {
    for (int i = 0; i < w.length; i++) {
      if (!(w[i] >= lower[i] && w[i] <= upper[i])) {
        return false;
      }
    }
    return true;
  }

  /**
   * The derivatives of a function at w: NaN where the function is not finite and outside the bounds, 0 where the bounds leave
   * no room.
   *
   * @param f writes its values at the first argument into the second
   * @param w the point. Not modified.
   * @param y receives f(w); NaN outside the bounds, where f is not asked. Modified.
   * @param column told of each coordinate
   */
  void columns(BiConsumer<double[], double[]> f, double[] w, double[] y, Column column) {
    Arrays.fill(y, Double.NaN);
    long[] evaluations = new long[w.length + 1];
    if (contains(w)) {
      f.accept(w, y);
      evaluations[w.length] = 1;
    }
    boolean finite = Vectors.isFinite(w) && Vectors.isFinite(y);
    double[] none = new double[y.length];
    Arrays.fill(none, Double.NaN);
    order.forEach(
        w.length,
        k -> {
          double[] x = w.clone();
          Neighbourhood.Curve along =
              (t, yt) -> {
                x[k] = t;
                f.accept(x, yt);
              };
          Neighbourhood curve = new Neighbourhood(along, w[k], y, lower[k], upper[k]);
          StepSearch search = new StepSearch(curve);
          @Nullable Stencil best = finite && search.hasRoom() ? search.best() : null;
          evaluations[k] = curve.evaluations();
          double[] unknown = finite && !search.hasRoom() ? new double[y.length] : none;
          column.set(k, best == null ? unknown : best.slope, best);
        });
    SPENT.get()[0] += Arrays.stream(evaluations).sum();
  }
}
