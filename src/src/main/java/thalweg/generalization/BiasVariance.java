package thalweg.generalization;

import java.util.Locale;
import java.util.function.LongFunction;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;
import thalweg.math.PartListener;
import thalweg.samples.Examples;

/**
 * The mean squared error of a learner at given points, in parts: noise that nobody can predict, the squared bias of the mean prediction
 * \(\bar f\), and the variance of predictions from sample to sample,
 *
 * <p>\[\mathbb E\bigl(y-\hat f(x)\bigr)^2=\sigma^2+\bigl(\bar f(x)-f(x)\bigr)^2+\mathbb E\bigl(\hat f(x)-\bar f(x)\bigr)^2,\]
 *
 * <p>each a mean over the points. From R samples the variance divides by R − 1, and the squared distance of the mean of R predictions
 * from f, which is too large by variance/R, is corrected by that; so both are unbiased, the parts add up to the error
 * exactly, and a small bias² may come out a little below 0.
 *
 * <pre>{@code
 * Learner ridge = (sample, x) -> LinearModel.regression(sample).scores(new Ridge(0.1).fit(sample), x);
 * BiasVariance parts = BiasVariance.bootstrap(ridge, train, test, 200, 1);
 * }</pre>
 *
 * @param noise σ²; 0 where it is not known, and then bias² holds it as well
 * @param biasSquared the squared bias
 * @param variance the variance
 * @param pointBias \(\bar f(x)-f(x)\) at each point, or \(\bar f(x)-y\) where f is not known
 * @param pointVariance the variance at each point
 * @param replicates R, from how many samples predictions were made
 * @param planned how many were asked for
 * @param noiseKnown whether the noise is a part of its own
 * @see <a href="https://doi.org/10.1162/neco.1992.4.1.1">Geman, Bienenstock and Doursat, Neural Networks and the Bias/Variance Dilemma (1992), §3.1</a>
 */
public record BiasVariance(
    double noise,
    double biasSquared,
    double variance,
    double[] pointBias,
    double[] pointVariance,
    int replicates,
    int planned,
    boolean noiseKnown) {

  /**
   * By samples drawn with replacement from the training examples, where nothing else is known. Such samples vary less than new ones
   * would where a learner is not smooth, and have about 63 % of the examples each, so both parts are those of a smaller sample.
   *
   * @param learner is asked once for each sample
   * @param train the examples to draw from
   * @param test the points, with observed targets
   * @param replicates how many samples; at least 2
   * @param seed of the draws
   * @see <a href="https://doi.org/10.1201/9780429246593">Efron and Tibshirani, An Introduction to the Bootstrap (1993), §6</a>
   */
  public static BiasVariance bootstrap(
      Learner learner, Examples train, Examples test, int replicates, long seed) {
    return bootstrap(learner, train, test, replicates, seed, PartListener.none());
  }

  /** The same with progress. */
  public static BiasVariance bootstrap(
      Learner learner,
      Examples train,
      Examples test,
      int replicates,
      long seed,
      PartListener listener) {
    double[][] predictions =
        Replicates.bootstrapped(learner, train, test.x(), replicates, seed, listener);
    return of(predictions, test.y(), 0, replicates, false);
  }

  /**
   * By new samples from a source with a known truth.
   *
   * @param learner is asked once for each sample
   * @param source a new sample for each seed; a pure function
   * @param x the points, one a row. Not modified.
   * @param truth f at each of them, the mean of y. Not modified.
   * @param noise σ², the variance of y around it; non-negative
   * @param replicates how many samples; at least 2
   * @param seed of the samples' seeds
   * @param listener is told after each sample
   */
  public static BiasVariance ofTruth(
      Learner learner,
      LongFunction<Examples> source,
      DMatrixRMaj x,
      double[] truth,
      double noise,
      int replicates,
      long seed,
      PartListener listener) {
    Check.finite("truth", Check.length("truth", truth, x.numRows));
    Check.nonNegative("noise", noise);
    double[][] predictions = Replicates.of(learner, source, x, replicates, seed, listener);
    return of(predictions, truth, noise, replicates, true);
  }

  private static BiasVariance of(
      double[][] predictions, double[] truth, double noise, int planned, boolean noiseKnown) {
    int replicates = predictions.length;
    int points = truth.length;
    double[] bias = new double[points];
    double[] variance = new double[points];
    double meanBias = 0;
    double meanVariance = 0;
    for (int i = 0; i < points; i++) {
      double mean = 0;
      for (double[] each : predictions) {
        mean += each[i] / replicates;
      }
      for (double[] each : predictions) {
        variance[i] += (each[i] - mean) * (each[i] - mean) / (replicates - 1);
      }
      bias[i] = mean - truth[i];
      meanBias += (bias[i] * bias[i] - variance[i] / replicates) / points;
      meanVariance += variance[i] / points;
    }
    return new BiasVariance(
        noise, meanBias, meanVariance, bias, variance, replicates, planned, noiseKnown);
  }

  /** noise + bias² + variance: the mean squared error over samples and points. */
  public double error() {
    return noise + biasSquared + variance;
  }

  /** Whether an interrupt ended it before all samples were drawn. */
  public boolean interrupted() {
    return replicates < planned;
  }

  @Override
  public String toString() {
    String parts =
        noiseKnown
            ? String.format(
                Locale.ROOT, "%.4g = noise %.4g + bias² %.4g", error(), noise, biasSquared)
            : String.format(Locale.ROOT, "%.4g = bias² and noise %.4g", error(), biasSquared);
    return String.format(
        Locale.ROOT,
        "squared error %s + variance %.4g, from %d samples at %d points%s",
        parts,
        variance,
        replicates,
        pointBias.length,
        interrupted() ? " (interrupted; %d were planned)".formatted(planned) : "");
  }
}
