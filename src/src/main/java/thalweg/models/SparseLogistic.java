package thalweg.models;

import java.util.Arrays;
import thalweg.functions.Objective;
import thalweg.losses.LogisticLoss;
import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.penalties.L1;
import thalweg.penalties.L2;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.samples.Examples;
import thalweg.solvers.proximal.Composite;
import thalweg.solvers.proximal.Fista;
import thalweg.solvers.proximal.LassoPath;

/**
 * Logistic regression with the elastic net's penalty, in glmnet's scaling: labels −1 and +1, and an intercept b that is not
 * penalized,
 *
 * <p>\[F(w,b)=\frac1n\sum_{i=1}^n\log\bigl(1+e^{-y_i(w^\top x_i+b)}\bigr)+\lambda\Bigl(\rho\lVert
 * w\rVert_1+\frac{1-\rho}2\lVert w\rVert_2^2\Bigr).\]
 *
 * <p>With \(p_i=\sigma(w^\top x_i+b)\), \(t_i=[y_i=+1]\) and \(c_j=\frac1n\sum_ix_{ij}(t_i-p_i)\), a point is optimal exactly where
 *
 * <p>\[\textstyle\sum_i(t_i-p_i)=0,\qquad c_j=\lambda(1-\rho)w_j+\lambda\rho\,\mathrm{sign}(w_j)\ \text{ if }w_j\ne0,\qquad
 * |c_j|\le\lambda\rho\ \text{ if }w_j=0.\]
 *
 * <p>Parameters are the d weights and then b, as {@link LinearModel} takes them. One λ penalizes all weights, so bring features
 * to comparable units first (see {@link thalweg.samples.Standardizer}).
 *
 * <pre>{@code
 * SparseLogistic problem = new SparseLogistic(train, 0.1, 0.9);
 * double[] w = problem.fit(Stop.standard()).point();
 * LassoPath path = problem.path(50, 1e-2, Stop.standard());
 * int[] supports = path.supports(train.dimension());  // 0, …: how many weights are not zero
 * }</pre>
 *
 * @param data examples with labels −1 and +1, at least one of each
 * @param lambda λ, the strength; non-negative
 * @param l1Ratio ρ, the share of the 1-norm; in [0, 1]
 * @see <a href="https://doi.org/10.18637/jss.v033.i01">Friedman, Hastie and Tibshirani, Regularization Paths for Generalized Linear Models via Coordinate Descent (2010), §3</a>
 */
public record SparseLogistic(Examples data, double lambda, double l1Ratio) implements Objective {

  /** Checks labels and settings. */
  public SparseLogistic {
    Check.nonNegative("lambda", lambda);
    Check.inClosed("l1Ratio", l1Ratio, 0, 1);
    Arrays.stream(data.y()).forEach(new LogisticLoss()::checkTarget);
    int positives = positives(data);
    Check.atLeast("the number of labels +1", positives, 1);
    Check.atLeast("the number of labels -1", data.size() - positives, 1);
  }

  private static int positives(Examples data) {
    return (int) Arrays.stream(data.y()).filter(y -> y > 0).count();
  }

  /** The same data with another strength. */
  public SparseLogistic withLambda(double other) {
    return new SparseLogistic(data, other, l1Ratio);
  }

  /** The null model, the best point without weights: all 0, and b = log(n₊/n₋), the log odds of +1 in the data. */
  public double[] nullModel() {
    double[] w = new double[dimension()];
    double positives = positives(data);
    w[data.dimension()] = Math.log(positives / (data.size() - positives));
    return w;
  }

  /**
   * The smallest λ for which all weights are 0, \(\max_j|c_j|/\rho\) at {@link #nullModel}, rounded up; infinite if ρ = 0.
   */
  public double largestLambda() {
    double[] g = LinearModel.logistic(data).gradient(nullModel());
    double largest = Vectors.normInf(Arrays.copyOf(g, data.dimension()));
    // Rounding, of the sum or of λρ, must not let a weight in.
    return largest * (1 + data.size() * Math.ulp(1.0)) / l1Ratio;
  }

  /** The same objective for proximal methods: the 1-norm of the weights as penalty, all else smooth. */
  public Composite composite() {
    LinearModel smooth = LinearModel.logistic(data, new L2(lambda * (1 - l1Ratio)));
    return new Composite(smooth, smooth.onWeights(new L1(lambda * l1Ratio)));
  }

  /** The fit, by accelerated proximal steps from {@link #nullModel}. */
  public Solution fit(Stop stop) {
    return fit(nullModel(), LinearModel.logistic(data).smoothness(), stop);
  }

  private Solution fit(double[] start, double smoothness, Stop stop) {
    double step = 1 / (smoothness + lambda * (1 - l1Ratio));
    return new Fista(step).restarting().minimize(composite(), start, stop);
  }

  /**
   * The fits at {@code count} strengths, equally spaced in the logarithm from {@link #largestLambda} down to a share of it, each
   * started at the one before.
   *
   * @param count how many strengths; at least 2
   * @param share the last λ divided by the first; in (0, 1)
   * @param stop when each fit ends; an interrupt ends the whole path
   */
  public LassoPath path(int count, double share, Stop stop) {
    double smoothness = LinearModel.logistic(data).smoothness();
    return LassoPath.of(
        largestLambda(),
        count,
        share,
        nullModel(),
        (strength, start) -> withLambda(strength).fit(start, smoothness, stop));
  }

  @Override
  public int dimension() {
    return data.dimension() + 1;
  }

  @Override
  public double value(double[] w) {
    return composite().value(w);
  }

  @Override
  public String toString() {
    return "SparseLogistic[%d×%d, lambda=%s, l1Ratio=%s]"
        .formatted(data.size(), data.dimension(), lambda, l1Ratio);
  }
}
