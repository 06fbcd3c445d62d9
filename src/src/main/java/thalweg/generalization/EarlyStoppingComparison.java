package thalweg.generalization;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;
import thalweg.math.Matrices;
import thalweg.math.Svd;
import thalweg.math.Vectors;
import thalweg.samples.Examples;

/**
 * Stopping {@link GradientFlow} at t beside ridge regression with λ = 1/t, at many t: either by their exact risk where the truth is
 * known, or by their loss on test examples.
 *
 * <p>For \(y=X\beta+\varepsilon\) with uncorrelated noise of variance σ² the risk of a shrinkage h is
 *
 * <p>\[\mathbb E\lVert\hat w-\beta\rVert^2=\sum_i(v_i^\top\beta)^2\bigl(1-h(s_i)\bigr)^2+\frac{\sigma^2}n\sum_i\frac{h(s_i)^2}{s_i}
 * +\lVert\beta_\perp\rVert^2,\]
 *
 * <p>with \(\beta_\perp\) the part of β that no example shows. Whatever X, β, σ and t, that of the flow is at most 1.6862 times that of
 * ridge, for \(e^{-x}\le\frac1{1+x}\) and \(1-e^{-x}\le1.2985\,\frac x{1+x}\).
 *
 * <pre>{@code
 * EarlyStoppingComparison risks = EarlyStoppingComparison.risks(x, beta, 1.0, 60);
 * risks.largestRatio(); // at most 1.6862
 * }</pre>
 *
 * @param measure what was measured
 * @param times t, ascending
 * @param flow the measure for gradient flow at t
 * @param ridge the measure for ridge with λ = 1/t
 * @see <a href="https://arxiv.org/abs/1810.10082">Ali, Kolter and Tibshirani, A Continuous-Time View of Early Stopping for Least Squares (2019), theorem 1</a>
 */
public record EarlyStoppingComparison(
    Measure measure, double[] times, double[] flow, double[] ridge) {

  /** The largest ratio of risks that the theorem allows. */
  public static final double BOUND = 1.6862;

  /** What is compared. */
  public enum Measure {
    /** The expected squared distance to the true weights. */
    RISK("risk E‖w − β‖²"),
    /** The mean squared error on test examples, of which the theorem says nothing. */
    TEST_LOSS("mean squared error on the test examples");

    private final String words;

    Measure(String words) {
      this.words = words;
    }

    /** For a label. */
    public String words() {
      return words;
    }
  }

  /**
   * Exact risks at times that span the whole path.
   *
   * @param x X, n×d. Not modified.
   * @param beta β, the true weights, d numbers. Not modified.
   * @param noise σ², the variance of the noise; non-negative
   * @param count how many times; at least 2
   */
  public static EarlyStoppingComparison risks(
      DMatrixRMaj x, double[] beta, double noise, int count) {
    Check.finite("x", x.data);
    Check.finite("beta", Check.length("beta", beta, x.numCols));
    Check.nonNegative("noise", noise);
    Svd svd = GradientFlow.decomposed(x);
    double[] s = GradientFlow.curvatures(svd);
    double[] parts = new double[svd.values().length];
    Matrices.multiplyTransposed(svd.v(), beta, parts);
    double[] times = GradientFlow.times(s, count);
    double[] flow = new double[count];
    double[] ridge = new double[count];
    double unseen = Math.max(0, squares(beta) - squares(Arrays.copyOf(parts, s.length)));
    for (int k = 0; k < count; k++) {
      flow[k] = unseen;
      ridge[k] = unseen;
      for (int i = 0; i < s.length; i++) {
        double square = parts[i] * parts[i];
        double perVariance = noise / x.numRows / s[i];
        double ts = times[k] * s[i];
        flow[k] += risk(square, perVariance, -Math.expm1(-ts), Math.exp(-ts));
        ridge[k] += risk(square, perVariance, ts / (1 + ts), 1 / (1 + ts));
      }
    }
    return new EarlyStoppingComparison(Measure.RISK, times, flow, ridge);
  }

  /** Of one direction, with 1 − h given apart, since it may be tiny beside h. */
  private static double risk(double square, double perVariance, double h, double rest) {
    return square * rest * rest + perVariance * h * h;
  }

  private static double squares(double[] v) {
    return Vectors.dot(v, v);
  }

  /**
   * Losses on test examples, at times that span the whole path. Features and targets must be centred by the means of the training
   * examples, since there is no intercept.
   *
   * @param train the examples to learn from
   * @param test the examples to judge by
   * @param count how many times; at least 2
   */
  public static EarlyStoppingComparison losses(Examples train, Examples test, int count) {
    Check.shape("the features of test", test.x(), test.size(), train.dimension());
    GradientFlow paths = GradientFlow.of(train);
    double[] times = paths.times(count);
    ToDoubleFunction<double[]> loss = w -> loss(test, w);
    return new EarlyStoppingComparison(
        Measure.TEST_LOSS,
        times,
        Arrays.stream(times).map(t -> loss.applyAsDouble(paths.at(t))).toArray(),
        Arrays.stream(times).map(t -> loss.applyAsDouble(paths.ridge(1 / t))).toArray());
  }

  private static double loss(Examples test, double[] w) {
    double[] scores = new double[test.size()];
    Matrices.multiply(test.x(), w, scores);
    double distance = Vectors.distance(scores, test.y());
    return distance * distance / test.size();
  }

  /** The largest ratio of the flow's measure to ridge's at the same place of the path. */
  public double largestRatio() {
    double largest = 0;
    for (int k = 0; k < times.length; k++) {
      largest = Math.max(largest, flow[k] == ridge[k] ? 1 : flow[k] / ridge[k]);
    }
    return largest;
  }

  /** The time at which the flow does best. */
  public double bestTime() {
    return times[lowest(flow)];
  }

  /** The λ with which ridge does best. */
  public double bestLambda() {
    return 1 / times[lowest(ridge)];
  }

  private static int lowest(double[] values) {
    int best = 0;
    for (int k = 1; k < values.length; k++) {
      best = values[k] < values[best] ? k : best;
    }
    return best;
  }

  /** One sentence: both minima and the largest ratio. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s: gradient flow %.4g at t = %.3g, ridge %.4g at λ = %.3g; the largest ratio is %.4g%s",
        measure.words(),
        flow[lowest(flow)],
        bestTime(),
        ridge[lowest(ridge)],
        bestLambda(),
        largestRatio(),
        measure == Measure.RISK ? " of at most " + BOUND : "");
  }
}
