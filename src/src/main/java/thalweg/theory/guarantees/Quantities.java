package thalweg.theory.guarantees;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import thalweg.math.Vectors;
import thalweg.problems.HeavyBallCycle;
import thalweg.problems.NesterovWorst;
import thalweg.problems.Problem;
import thalweg.problems.Quadratic;
import thalweg.problems.Traits;
import thalweg.runs.Trace;
import thalweg.solvers.proximal.DouglasRachford;

/**
 * What is known of a problem and a method: numbers, assumptions and minimizers. An immutable value to which knowledge is added.
 *
 * <pre>{@code
 * Quantities.none().with(Quantity.SMOOTHNESS, 4).with(Quantity.DISTANCE, 1).assuming(Assumption.CONVEX)
 * }</pre>
 *
 * @param numbers the known numbers
 * @param assumptions what is known to hold (true) or not to hold (false)
 * @param minimizers points with the value f*; empty where none is known. Not to be modified.
 */
public record Quantities(
    Map<Quantity, Double> numbers,
    Map<Assumption, Boolean> assumptions,
    List<double[]> minimizers) {

  /** Copies the collections and checks the numbers. */
  public Quantities {
    numbers.forEach(Quantity::checked);
    numbers = copy(Quantity.class, numbers);
    assumptions = copy(Assumption.class, assumptions);
    minimizers = List.copyOf(minimizers);
  }

  private static <K extends Enum<K>, V> Map<K, V> copy(Class<K> type, Map<K, V> map) {
    EnumMap<K, V> copy = new EnumMap<>(type);
    copy.putAll(map);
    return Collections.unmodifiableMap(copy);
  }

  /** Nothing is known. */
  public static Quantities none() {
    return new Quantities(Map.of(), Map.of(), List.of());
  }

  /** What a problem knows of itself: L, μ, f*, d, its minimizers and its class. What it does not claim is not known. */
  public static Quantities of(Problem f) {
    Traits traits = f.traits();
    Quantities q =
        new Quantities(Map.of(), Map.of(), f.minimizers())
            .with(Quantity.MINIMUM, f.minimum())
            .with(Quantity.DIMENSION, f.dimension())
            .with(Quantity.STRONG_CONVEXITY, traits.strongConvexity())
            .with(Quantity.POLYAK_LOJASIEWICZ, traits.polyakLojasiewicz());
    if (Double.isFinite(traits.smoothness())) {
      q = q.with(Quantity.SMOOTHNESS, traits.smoothness());
    }
    q = traits.convex() ? q.assuming(Assumption.CONVEX) : q;
    q = f instanceof Quadratic || f instanceof NesterovWorst ? q.assuming(Assumption.QUADRATIC) : q;
    q = f instanceof NesterovWorst ? q.assuming(Assumption.NESTEROV_WORST) : q;
    return f instanceof HeavyBallCycle
        ? q.assuming(Assumption.HEAVY_BALL_CYCLE).denying(Assumption.QUADRATIC)
        : q;
  }

  /**
   * The same with one more number, or another one.
   *
   * @throws IllegalArgumentException if the number is not one that the quantity may have
   */
  public Quantities with(Quantity quantity, double value) {
    EnumMap<Quantity, Double> more = new EnumMap<>(Quantity.class);
    more.putAll(numbers);
    more.put(quantity, value);
    return new Quantities(more, assumptions, minimizers);
  }

  /** The same with this minimizer, from which distances are measured. */
  public Quantities minimizedAt(double... point) {
    return new Quantities(numbers, assumptions, List.of(point.clone()));
  }

  /** The same, where this is known to hold. */
  public Quantities assuming(Assumption assumption) {
    return assuming(assumption, true);
  }

  /** The same, where this is known not to hold. */
  public Quantities denying(Assumption assumption) {
    return assuming(assumption, false);
  }

  private Quantities assuming(Assumption assumption, boolean holds) {
    EnumMap<Assumption, Boolean> more = new EnumMap<>(Assumption.class);
    more.putAll(assumptions);
    more.put(assumption, holds);
    return new Quantities(numbers, more, minimizers);
  }

  /** Whether the number is known. */
  public boolean has(Quantity quantity) {
    return numbers.containsKey(quantity);
  }

  /**
   * A number.
   *
   * @throws IllegalArgumentException if it is not known
   */
  public double get(Quantity quantity) {
    Double value = numbers.get(quantity);
    if (value == null) {
      throw new IllegalArgumentException(
          "%s (%s) is not known; give it by .with(Quantity.%s, …)"
              .formatted(quantity.sign(), quantity.words(), quantity.name()));
    }
    return value;
  }

  /** Whether it holds; empty where that is not known. */
  public Optional<Boolean> holds(Assumption assumption) {
    return Optional.ofNullable(assumptions.get(assumption));
  }

  /**
   * The same with what a run tells where it is not known yet: α if all steps were equal or its method says so, N, and from f* and
   * the minimizers Δ and R at its start.
   */
  Quantities completedBy(Trace trace) {
    Quantities q = this;
    int last = trace.iterations()[trace.size() - 1];
    double alpha = Steps.common(trace.stepSizes());
    q = alpha > 0 ? q.orElse(Quantity.STEP_SIZE, alpha) : q;
    q =
        trace.method().orElse(null) instanceof DouglasRachford splitting
            ? q.orElse(Quantity.STEP_SIZE, splitting.gamma())
            : q;
    q = last > 0 ? q.orElse(Quantity.STEPS, last) : q;
    double gap = has(Quantity.MINIMUM) ? trace.values()[0] - get(Quantity.MINIMUM) : Double.NaN;
    q = gap >= 0 ? q.orElse(Quantity.GAP, gap) : q;
    double distance = distance(trace.points().get(0));
    return Double.isFinite(distance) ? q.orElse(Quantity.DISTANCE, distance) : q;
  }

  private Quantities orElse(Quantity quantity, double value) {
    return has(quantity) || !Double.isFinite(value) ? this : with(quantity, value);
  }

  /** The distance to the nearest minimizer; infinite where none is known. */
  double distance(double[] point) {
    double nearest = Double.POSITIVE_INFINITY;
    for (double[] minimizer : minimizers) {
      nearest = Math.min(nearest, Vectors.distance(point, minimizer));
    }
    return nearest;
  }

  /** {@code L = 4, R = 1; f is convex}. */
  @Override
  public String toString() {
    List<String> clauses = new ArrayList<>();
    assumptions.forEach(
        (assumption, holds) ->
            clauses.add((holds ? "" : "it does not hold that ") + assumption.statement()));
    String known =
        numbers.entrySet().stream()
            .map(e -> String.format(Locale.ROOT, "%s = %.6g", e.getKey().sign(), e.getValue()))
            .collect(Collectors.joining(", "));
    if (!known.isEmpty()) {
      clauses.add(0, known);
    }
    return clauses.isEmpty() ? "nothing is known" : String.join("; ", clauses);
  }
}
