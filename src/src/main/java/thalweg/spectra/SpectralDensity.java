package thalweg.spectra;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import thalweg.math.Check;
import thalweg.math.Moments;

/**
 * How the eigenvalues of a Hessian are distributed, as far as {@link LanczosQuadrature} can tell: point masses τ at θ, one list for each
 * random vector.
 *
 * @param dimension d, the number of eigenvalues
 * @param nodes θ, one row a vector, ascending
 * @param weights τ, which sum to 1 in each row
 * @param planned how many vectors were asked for; more than there are rows if it ended early
 * @param remark what ended it early, in a sentence; empty if nothing did
 */
public record SpectralDensity(
    int dimension, double[][] nodes, double[][] weights, int planned, String remark) {

  /** The mean of a function over the spectrum, \(\frac1d\sum_i\phi(\lambda_i)\), estimated; NaN without a vector. */
  public double mean(DoubleUnaryOperator phi) {
    return nodes.length == 0 ? Double.NaN : Moments.of(each(phi)).mean();
  }

  /** The moment \(\operatorname{tr}(H^k)/d\), estimated; d times the first is the trace. */
  public double moment(int k) {
    Check.atLeast("k", k, 0);
    return mean(theta -> Math.pow(theta, k));
  }

  /** The standard error of {@link #moment} from the spread over the random vectors; NaN for fewer than two. */
  public double momentError(int k) {
    double[] each = each(theta -> Math.pow(theta, k));
    return each.length < 2
        ? Double.NaN
        : Moments.of(each).sampleDeviation() / Math.sqrt(each.length);
  }

  /** The share of eigenvalues in {@code [low, high)}, estimated. */
  public double mass(double low, double high) {
    return mean(theta -> theta >= low && theta < high ? 1 : 0);
  }

  /** The smallest θ, which λ_min is at most; NaN without a vector. */
  public double smallest() {
    return Arrays.stream(nodes).mapToDouble(row -> row[0]).min().orElse(Double.NaN);
  }

  /** The largest θ, which λ_max is at least; NaN without a vector. */
  public double largest() {
    return Arrays.stream(nodes).mapToDouble(row -> row[row.length - 1]).max().orElse(Double.NaN);
  }

  /**
   * The density at λ, with each point mass spread to a normal distribution.
   *
   * @param lambda where
   * @param sigma its standard deviation, in the unit of λ
   */
  public double at(double lambda, double sigma) {
    Check.positive("sigma", sigma);
    double scale = 1 / (sigma * Math.sqrt(2 * Math.PI));
    return mean(
        theta -> {
          double z = (lambda - theta) / sigma;
          return scale * Math.exp(-0.5 * z * z);
        });
  }

  private double[] each(DoubleUnaryOperator phi) {
    double[] sums = new double[nodes.length];
    for (int p = 0; p < sums.length; p++) {
      for (int k = 0; k < nodes[p].length; k++) {
        sums[p] += weights[p][k] * phi.applyAsDouble(nodes[p][k]);
      }
    }
    return sums;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "spectrum of %d eigenvalues, from about %.4g to %.4g, mean %.4g, %.1f%% of it below 0; %d of %d random vectors%s",
        dimension,
        smallest(),
        largest(),
        moment(1),
        100 * mass(Double.NEGATIVE_INFINITY, -1e-9 * Math.abs(largest())),
        nodes.length,
        planned,
        remark.isEmpty() ? "" : " (" + remark + ")");
  }
}
