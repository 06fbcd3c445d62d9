package thalweg.constraints;

import java.util.List;
import thalweg.math.Check;
import thalweg.math.Vectors;

/**
 * The points common to several sets, \(C_1\cap\dots\cap C_m\), projected onto by Dykstra's algorithm:
 *
 * <p>\[w\leftarrow P_{C_i}(w+p_i),\qquad p_i\leftarrow w+p_i-P_{C_i}(w+p_i),\qquad i=1,\dots,m,1,\dots\]
 *
 * <p>Without the corrections \(p_i\) it would find some common point; with them it converges to the nearest one. A
 * projection that does not settle is no exception: {@link #approach} says so, and {@link #residual} shows it. If the sets
 * have no common point it never settles. Memory m+1 vectors for each projection.
 *
 * <pre>{@code
 * ConvexSet quarter = new Intersection(new L2Ball(2, 1), new NonNegative(2));
 * double[] w = {-1, 3};
 * quarter.project(w);
 * Vectors.distance(w, new double[] {0, 1}) < 1e-9; // true
 * }</pre>
 *
 * @param sets C_1 … C_m, of one dimension
 * @param maxRounds the most rounds through all sets; at least 1
 * @param tolerance ends once a round changes the corrections by at most this, relative to the largest entry that came up;
 *     positive
 * @see <a href="https://doi.org/10.1007/978-1-4613-9940-7_3">Boyle and Dykstra (1986)</a>
 * @see <a href="https://doi.org/10.1137/03060062X">Birgin and Raydan, Robust Stopping Criteria for Dykstra's Algorithm (2005)</a>
 */
public record Intersection(List<ConvexSet> sets, int maxRounds, double tolerance)
    implements ConvexSet {

  /** Checks the settings. */
  public Intersection {
    sets = List.copyOf(sets);
    Check.atLeast("the number of sets", sets.size(), 1);
    for (ConvexSet set : sets) {
      if (set.dimension() != sets.get(0).dimension()) {
        throw new IllegalArgumentException(
            "sets must have one dimension but have %d and %d"
                .formatted(sets.get(0).dimension(), set.dimension()));
      }
    }
    Check.atLeast("maxRounds", maxRounds, 1);
    Check.positive("tolerance", tolerance);
  }

  /** Up to 10 000 rounds, to a tolerance of 1e-12. */
  public Intersection(ConvexSet... sets) {
    this(List.of(sets), 10_000, 1e-12);
  }

  /**
   * What Dykstra's algorithm came to.
   *
   * @param rounds rounds taken
   * @param change the change of the corrections in the last round
   * @param residual how far the point lies outside the farthest set
   * @param settled whether the change fell below the tolerance
   */
  public record Approach(int rounds, double change, double residual, boolean settled) {
    @Override
    public String toString() {
      return settled
          ? "settled after %d rounds, %.1e outside".formatted(rounds, residual)
          : ("not settled after %d rounds: the corrections still change by %.1e and the point is %.1e outside;"
                  + " allow more rounds, or the sets have no common point")
              .formatted(rounds, change, residual);
    }
  }

  @Override
  public int dimension() {
    return sets.get(0).dimension();
  }

  @Override
  public void project(double[] w) {
    double before;
    do {
      before = Vectors.normInf(w);
      approach(w);
      // What is that much smaller lies outside by more than its own rounding.
    } while (Vectors.normInf(w) < 1e-3 * before && Vectors.normInf(w) > 0);
  }

  /** Projects like {@link #project}, and tells how it went. */
  public Approach approach(double[] w) {
    Check.finite("w", Check.length("w", w, dimension()));
    double[][] corrections = new double[sets.size()][w.length];
    double[] before = new double[w.length];
    double size = Vectors.normInf(w);
    double change = Double.POSITIVE_INFINITY;
    int round = 0;
    while (change > tolerance * size
        && round < maxRounds
        && !Thread.currentThread().isInterrupted()) {
      change = 0;
      for (int i = 0; i < corrections.length; i++) {
        double[] p = corrections[i];
        Vectors.combine(1, w, 1, p, before);
        System.arraycopy(before, 0, w, 0, w.length);
        size = Math.max(size, Vectors.normInf(w));
        sets.get(i).project(w);
        for (int j = 0; j < w.length; j++) {
          double correction = before[j] - w[j];
          change = Math.max(change, Math.abs(correction - p[j]));
          p[j] = correction;
        }
      }
      round++;
    }
    snapToZero(w, tolerance * size);
    return new Approach(round, change, residual(w), change <= tolerance * size);
  }

  /** The tip of cones is only approached, and what is left of the way there is no direction. */
  private void snapToZero(double[] w, double negligible) {
    double[] zero = new double[w.length];
    if (Vectors.normInf(w) <= negligible && residual(zero) == 0) {
      System.arraycopy(zero, 0, w, 0, w.length);
    }
  }

  /** The distance to the farthest of the sets: 0 inside all, and never more than the distance to their intersection. */
  @Override
  public double residual(double[] w) {
    double farthest = 0;
    for (ConvexSet set : sets) {
      farthest = Math.max(farthest, set.residual(w));
    }
    return farthest;
  }
}
