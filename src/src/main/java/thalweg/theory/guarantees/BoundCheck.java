package thalweg.theory.guarantees;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A guarantee held to a run: whether it held at every row, how close the run came, and which of its conditions are not met.
 *
 * <p>Rounding is no violation: values, distances and gradients may exceed a bound by 10⁻¹³ of the largest of their kind in the run,
 * and by 10⁻⁹ of the bound.
 *
 * @param guarantee the theorem
 * @param iterations the steps k it spoke of, ascending. Not to be modified.
 * @param measured what was measured after each. Not to be modified.
 * @param bounds what it promises for each. Not to be modified.
 * @param firstViolation the first k where it does not hold; −1 where there is none
 * @param tightest the largest ratio of measured to bound (for lower bounds, of bound to measured) above rounding; NaN where there
 *     is no such row
 * @param tightestAt the k of that ratio; −1 where there is none
 * @param unmet the conditions that do not hold or are not known to, each as one clause
 */
public record BoundCheck(
    Guarantee guarantee,
    int[] iterations,
    double[] measured,
    double[] bounds,
    int firstViolation,
    double tightest,
    int tightestAt,
    List<String> unmet) {
  private static final double RELATIVE = 1e-9;

  static BoundCheck of(Guarantee guarantee, Series series, Quantities q, List<String> unmet) {
    int[] k = series.iterations();
    double[] all = Arrays.stream(k).mapToDouble(each -> guarantee.evaluate(each, q)).toArray();
    int[] rows = spokenOf(guarantee, k, all);
    int firstViolation = -1;
    double tightest = Double.NaN;
    int tightestAt = -1;
    for (int i : rows) {
      boolean lower = guarantee.relation() == Relation.AT_LEAST;
      double small = lower ? all[i] : series.values()[i];
      double large = lower ? series.values()[i] : all[i];
      double slack = series.rounding()[i];
      // Written so that NaN violates.
      if (firstViolation < 0 && !(small <= large + RELATIVE * Math.abs(large) + slack)) {
        firstViolation = k[i];
      }
      double ratio = small / large;
      if (Math.max(small, large) > 100 * slack && !(ratio <= tightest) && !Double.isNaN(ratio)) {
        tightest = ratio;
        tightestAt = k[i];
      }
    }
    return new BoundCheck(
        guarantee,
        Arrays.stream(rows).map(i -> k[i]).toArray(),
        Arrays.stream(rows).mapToDouble(i -> series.values()[i]).toArray(),
        Arrays.stream(rows).mapToDouble(i -> all[i]).toArray(),
        firstViolation,
        tightest,
        tightestAt,
        List.copyOf(unmet));
  }

  /** The rows that the theorem says something of. */
  private static int[] spokenOf(Guarantee guarantee, int[] k, double[] bounds) {
    int[] rows = IntStream.range(0, bounds.length).filter(i -> !Double.isNaN(bounds[i])).toArray();
    if (rows.length == 0) {
      throw new IllegalArgumentException(
          "%s says nothing of any row of this run: %s; its last row is k = %d"
              .formatted(
                  guarantee.name(), guarantee.inequality(), k.length == 0 ? 0 : k[k.length - 1]));
    }
    return guarantee.relation() == Relation.AT_MOST_IN_THE_END
        ? new int[] {rows[rows.length - 1]}
        : rows;
  }

  /** Whether the inequality held at every row. */
  public boolean holds() {
    return firstViolation < 0;
  }

  /** Whether the theorem covers the run: all its conditions are known to hold. */
  public boolean applies() {
    return unmet.isEmpty();
  }

  /** Two or three sentences: whether it held, how close it came, what is not met. */
  @Override
  public String toString() {
    String name = guarantee.name();
    String outcome =
        holds()
            ? String.format(Locale.ROOT, "%s: holds at all %d rows", name, iterations.length)
            : String.format(
                Locale.ROOT,
                "%s: does not hold; first violated at k = %d, where %.6g was measured and the bound is %.6g",
                name,
                firstViolation,
                measured[Arrays.binarySearch(iterations, firstViolation)],
                bounds[Arrays.binarySearch(iterations, firstViolation)]);
    String close =
        holds() && tightestAt >= 0
            ? String.format(
                Locale.ROOT, ", closest at k = %d with a ratio of %.4g", tightestAt, tightest)
            : "";
    String conditions =
        applies()
            ? holds()
                ? ". All its conditions hold."
                : ". All its conditions hold as far as is told, so one of the numbers given is wrong (L, μ, R, f*) or the run is not one of "
                    + guarantee.method()
                    + "."
            : ". It does not cover this run: " + String.join("; ", unmet) + ".";
    return outcome + close + conditions;
  }
}
