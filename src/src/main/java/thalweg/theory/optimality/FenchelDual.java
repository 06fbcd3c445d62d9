package thalweg.theory.optimality;

import java.util.Arrays;
import java.util.function.Predicate;
import org.ejml.data.DMatrixRMaj;
import thalweg.losses.LogisticLoss;
import thalweg.losses.Loss;
import thalweg.losses.SquaredLoss;
import thalweg.math.Check;
import thalweg.math.Matrices;
import thalweg.math.Vectors;
import thalweg.models.LinearModel;
import thalweg.models.SparseLogistic;
import thalweg.penalties.ElasticNet;
import thalweg.penalties.L1;
import thalweg.penalties.NoPenalty;
import thalweg.penalties.Penalty;
import thalweg.runs.Iterate;
import thalweg.solvers.proximal.SparseRegression;

/** Fenchel's dual of a linear model, and the dual point that belongs to any parameters. */
record FenchelDual(DMatrixRMaj x, double[] y, boolean intercept, Loss loss, Penalty penalty) {

  /** Checks that there is a dual that can be met. */
  FenchelDual {
    LossConjugate.of(loss);
    PenaltyConjugate r = PenaltyConjugate.of(penalty);
    if (r.a() == 0 && r.c() == 0 && !(loss instanceof SquaredLoss)) {
      throw new IllegalArgumentException(
          "without a penalty the dual asks for Xᵀθ = 0, which is met here for the squared loss only, but the loss was %s; add a penalty"
              .formatted(loss));
    }
  }

  static FenchelDual of(LinearModel m) {
    return new FenchelDual(m.data().x(), m.data().y(), m.hasIntercept(), m.loss(), m.penalty());
  }

  static FenchelDual of(SparseRegression p) {
    Penalty penalty = new ElasticNet(p.lambda(), p.l1Ratio());
    return new FenchelDual(p.x(), p.y(), false, new SquaredLoss(), penalty);
  }

  static FenchelDual of(SparseLogistic p) {
    Penalty penalty = new ElasticNet(p.lambda(), p.l1Ratio());
    return new FenchelDual(p.data().x(), p.data().y(), true, new LogisticLoss(), penalty);
  }

  Predicate<Iterate> below(double tolerance) {
    Check.nonNegative("tolerance", tolerance);
    return iterate ->
        Double.isFinite(iterate.value())
            && Vectors.isFinite(iterate.point())
            && gap(iterate.point()).gap() <= tolerance;
  }

  DualityGap gap(double[] parameters) {
    int d = x.numCols;
    Check.length("w", parameters, d + (intercept ? 1 : 0));
    double[] w = Arrays.copyOf(Check.finite("w", parameters), d);
    double[] scores = new double[y.length];
    Matrices.multiply(x, w, scores);
    double[] theta = new double[y.length];
    for (int i = 0; i < theta.length; i++) {
      scores[i] += intercept ? parameters[d] : 0;
      theta[i] = loss.derivative(scores[i], y[i]);
    }
    double[] u = makeFeasible(theta);
    LossConjugate conjugate = LossConjugate.of(loss);
    double value = 0;
    double dual = 0;
    double gap = 0;
    for (int i = 0; i < theta.length; i++) {
      value += loss.value(scores[i], y[i]);
      dual -= conjugate.value(theta[i], y[i]);
      gap += conjugate.fenchelGap(theta[i], scores[i], y[i]);
    }
    value = Check.finite("f(w)", value / y.length + penalty.value(w));
    PenaltyConjugate r = PenaltyConjugate.of(penalty);
    gap = gap / y.length + r.fenchelGap(w, u);
    return new DualityGap(value, dual / y.length - r.value(u), gap, 0, theta, name());
  }

  /** Moves θ to a point at which D is finite, and returns \(u=-X^\top\theta/n\). */
  private double[] makeFeasible(double[] theta) {
    PenaltyConjugate r = PenaltyConjugate.of(penalty);
    if (r.a() == 0 && r.c() == 0) {
      removeColumns(theta);
    } else if (intercept) {
      balance(theta);
    }
    double[] u = new double[x.numCols];
    Matrices.multiplyTransposed(x, theta, u);
    Arrays.setAll(u, j -> -u[j] / theta.length);
    // Every domain contains 0 and is convex, so a shorter θ is still inside.
    double shorter = r.a() == 0 && r.c() == 0 ? 1 : r.shortening(u);
    Arrays.setAll(theta, i -> shorter * theta[i]);
    Arrays.setAll(u, j -> shorter * u[j]);
    return u;
  }

  /** The part of θ at a right angle to the columns of X and, with an intercept, to the ones. */
  private void removeColumns(double[] theta) {
    int width = x.numCols + (intercept ? 1 : 0);
    DMatrixRMaj columns = new DMatrixRMaj(theta.length, width);
    for (int i = 0; i < theta.length; i++) {
      System.arraycopy(x.data, i * x.numCols, columns.data, i * width, x.numCols);
      if (intercept) {
        columns.set(i, x.numCols, 1);
      }
    }
    double[] part = new double[theta.length];
    Matrices.multiply(columns, Matrices.solveMinimumNorm(columns, theta), part);
    Arrays.setAll(theta, i -> theta[i] - part[i]);
  }

  /**
   * The nearest θ with the sum 0 within the domain, \(\theta_i\leftarrow\mathrm{clip}(\theta_i-c)\), where c is found by bisection; the
   * sum falls as c grows.
   */
  private void balance(double[] theta) {
    double[] start = theta.clone();
    double low = -1;
    double high = 1;
    for (double t : start) {
      low = Math.min(low, -2 * Math.abs(t));
      high = Math.max(high, 2 * Math.abs(t));
    }
    for (int k = 0; k < 200 && low < high; k++) {
      double c = 0.5 * low + 0.5 * high;
      double sum = shift(start, c, theta);
      if (sum == 0 || c == low || c == high) {
        return;
      }
      low = sum > 0 ? c : low;
      high = sum < 0 ? c : high;
    }
  }

  private double shift(double[] start, double c, double[] theta) {
    LossConjugate conjugate = LossConjugate.of(loss);
    double sum = 0;
    for (int i = 0; i < theta.length; i++) {
      double moved = start[i] - c;
      theta[i] = Math.max(conjugate.low(y[i]), Math.min(moved, conjugate.high(y[i])));
      sum += theta[i];
    }
    return sum;
  }

  private String name() {
    PenaltyConjugate r = PenaltyConjugate.of(penalty);
    String sum = intercept ? " with Σθ = 0" : "";
    String ball = r.isBall() ? " where |Xᵀθ| ≤ n·" + Wording.number(r.a()) : "";
    String what =
        penalty instanceof NoPenalty
            ? "no penalty"
            : penalty instanceof L1 ? "L1" : penalty.getClass().getSimpleName();
    return "Fenchel dual of %s and %s%s%s"
        .formatted(loss.getClass().getSimpleName(), what, sum, ball);
  }
}
