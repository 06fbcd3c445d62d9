package thalweg.solvers.constrained;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import thalweg.constraints.Box;
import thalweg.math.Vectors;

/**
 * The quadratic program of one iteration, its multipliers, and the prices that the exact penalty asks for each constraint.
 *
 * <p>Prices follow the multipliers by Powell's rule \(\rho_i=\max(|\lambda_i|,\tfrac12(\rho_i+|\lambda_i|))\): above them, so
 * that the penalty is exact, and falling again where a constraint has become cheap.
 */
final class TangentProgram {
  private static final double ELASTIC = 100;

  private final Box bounds;
  private final double[] equalityPrices;
  private final double[] inequalityPrices;
  private double[] y;
  private double[] z;
  private boolean contradictory;

  TangentProgram(ConstrainedProblem problem) {
    bounds = problem.bounds();
    y = new double[problem.equalities().size()];
    z = new double[problem.inequalities().size()];
    equalityPrices = y.clone();
    inequalityPrices = z.clone();
  }

  double[] equalityMultipliers() {
    return y;
  }

  double[] inequalityMultipliers() {
    return z;
  }

  /** Whether the tangents contradicted each other or the bounds. */
  boolean isContradictory() {
    return contradictory;
  }

  /** The step of the model at a point; where the tangents contradict each other, one that breaks them least. */
  double[] step(Tangents at, DMatrixRMaj hessian) {
    double[] p = solve(at, hessian, at.c(), at.g());
    raise(equalityPrices, y);
    raise(inequalityPrices, z);
    return p;
  }

  /**
   * The second-order correction: a step as long as p, for constraints whose tangents are moved by how much they bent under
   * p.
   */
  double[] correction(Tangents at, Tangents after, double[] p, DMatrixRMaj hessian) {
    double[] oldY = y;
    double[] oldZ = z;
    double[] corrected =
        solve(at, hessian, bent(at.c(), at.a(), after.c(), p), bent(at.g(), at.h(), after.g(), p));
    y = oldY;
    z = oldZ;
    return corrected;
  }

  /** \(c(w+p)-\nabla c(w)^\top p\). */
  private static double[] bent(double[] here, DMatrixRMaj rows, double[] there, double[] p) {
    double[] values = new double[here.length];
    for (int i = 0; i < values.length; i++) {
      double foreseen = 0;
      for (int j = 0; j < p.length; j++) {
        foreseen += rows.data[i * p.length + j] * p[j];
      }
      values[i] = there[i] - foreseen;
    }
    return values;
  }

  double penalty(Tangents at) {
    return at.isFinite()
        ? at.value() + at.broken(equalityPrices, inequalityPrices)
        : Double.POSITIVE_INFINITY;
  }

  /** An upper bound of the penalty's slope along p. */
  double slope(Tangents at, double[] p) {
    return Vectors.dot(at.slope(), p) - at.broken(equalityPrices, inequalityPrices);
  }

  private static void raise(double[] prices, double[] multipliers) {
    for (int i = 0; i < prices.length; i++) {
      double size = Math.abs(multipliers[i]);
      prices[i] = Math.max(size, 0.5 * (prices[i] + size));
    }
  }

  private double[] solve(Tangents at, DMatrixRMaj hessian, double[] c, double[] g) {
    int d = at.w().length;
    double[] lower = new double[d];
    double[] upper = new double[d];
    Vectors.combine(1, bounds.lower(), -1, at.w(), lower);
    Vectors.combine(1, bounds.upper(), -1, at.w(), upper);
    ConstrainedSolution exact =
        new InteriorPoint()
            .solve(
                QuadraticProgram.of(hessian.copy(), at.slope())
                    .equal(at.a(), negated(c))
                    .atMost(at.h(), negated(g))
                    .within(new Box(lower, upper)));
    contradictory = !exact.solution().converged();
    ConstrainedSolution found = contradictory ? elastic(at, hessian, c, g, lower, upper) : exact;
    y = Arrays.copyOf(found.kkt().equalityMultipliers(), c.length);
    z = Arrays.copyOf(found.kkt().inequalityMultipliers(), g.length);
    return Arrays.copyOf(found.solution().point(), d);
  }

  /** The same with a variable for how much each constraint is broken: below 0 and above it, and each has its price. */
  private ConstrainedSolution elastic(
      Tangents at, DMatrixRMaj hessian, double[] c, double[] g, double[] lower, double[] upper) {
    int d = lower.length;
    int p = c.length;
    int m = g.length;
    int n = d + 2 * p + m;
    DMatrixRMaj q = new DMatrixRMaj(n, n);
    DMatrixRMaj a = new DMatrixRMaj(p, n);
    DMatrixRMaj h = new DMatrixRMaj(m, n);
    copy(hessian, q);
    copy(at.a(), a);
    copy(at.h(), h);
    double[] cost = Arrays.copyOf(at.slope(), n);
    Arrays.fill(cost, d, n, price(at));
    for (int i = 0; i < p; i++) {
      a.set(i, d + i, 1);
      a.set(i, d + p + i, -1);
    }
    for (int j = 0; j < m; j++) {
      h.set(j, d + 2 * p + j, -1);
    }
    double[] low = Arrays.copyOf(lower, n);
    double[] high = Arrays.copyOf(upper, n);
    Arrays.fill(high, d, n, Double.POSITIVE_INFINITY);
    return new InteriorPoint()
        .solve(
            QuadraticProgram.of(q, cost)
                .equal(a, negated(c))
                .atMost(h, negated(g))
                .within(new Box(low, high)));
  }

  /** More than the multipliers known, and more than the objective can pay. */
  private double price(Tangents at) {
    double known = Math.max(Vectors.normInf(equalityPrices), Vectors.normInf(inequalityPrices));
    double rows = Math.max(Vectors.normInf(at.a().data), Vectors.normInf(at.h().data));
    double slope = Vectors.normInf(at.slope());
    return Math.max(2 * known, slope == 0 || rows == 0 ? 1 : ELASTIC * slope / rows);
  }

  private static void copy(DMatrixRMaj from, DMatrixRMaj to) {
    for (int i = 0; i < from.numRows; i++) {
      System.arraycopy(from.data, i * from.numCols, to.data, i * to.numCols, from.numCols);
    }
  }

  private static double[] negated(double[] x) {
    double[] negative = new double[x.length];
    Vectors.combine(-1, x, 0, x, negative);
    return negative;
  }
}
