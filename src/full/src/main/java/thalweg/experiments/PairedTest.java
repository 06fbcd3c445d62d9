package thalweg.experiments;

import java.util.Arrays;
import thalweg.math.Check;
import thalweg.math.Moments;
import thalweg.math.StudentT;

/**
 * Student's t test on the differences of pairs, \(t=\bar d\sqrt n/s_d\) with n − 1 degrees of freedom, two-sided.
 *
 * <p>What both of a pair share, such as a split and an order of batches, cancels in the difference. That is why a difference can be plain although the bands of both
 * overlap. The effect size is Cohen's \(d_z=\bar d/s_d\): about 0.2 is small, 0.5 medium, 0.8 large. The test assumes that the differences are roughly normal;
 * seeds that share data measure the noise of training and not that of drawing other data. What differs by less than 10⁻¹⁴ of the values is rounding
 * and counts as equal: it would otherwise pass for an effect without noise.
 *
 * @param n the number of pairs
 * @param mean d̄, the mean of first minus second
 * @param deviation s_d (divisor n − 1)
 * @param lower how many pairs have a negative difference
 * @param p the probability of a |t| this large if there were no difference; NaN for fewer than two pairs
 * @see <a href="https://doi.org/10.3389/fpsyg.2013.00863">Lakens, Calculating and Reporting Effect Sizes (2013)</a>
 */
public record PairedTest(int n, double mean, double deviation, int lower, double p) {
  private static final double NORMAL_975 = 1.959964;
  private static final double NORMAL_80 = 0.841621;

  /** The share of the largest value below which differences are rounding. */
  private static final double ROUNDING = 1e-14;

  /** From so many pairs on, t and the normal distribution agree. */
  private static final double MANY = 1000;

  /** Of pairs; those with a NaN are left out. */
  public static PairedTest of(double[] first, double[] second) {
    Check.length("second", second, first.length);
    double[] differences = new double[first.length];
    double largest = 0;
    for (int i = 0; i < first.length; i++) {
      differences[i] = first[i] - second[i];
      if (!Double.isNaN(differences[i])) {
        largest = Math.max(largest, Math.max(Math.abs(first[i]), Math.abs(second[i])));
      }
    }
    double[] d = Arrays.stream(differences).filter(x -> !Double.isNaN(x)).toArray();
    return ofDifferences(withoutRounding(d, ROUNDING * largest));
  }

  /** Differences that are equal but for rounding, made equal; and zero, if that is what they are but for rounding. */
  private static double[] withoutRounding(double[] d, double rounding) {
    double middle = (Arrays.stream(d).max().orElse(0) + Arrays.stream(d).min().orElse(0)) / 2;
    if (Arrays.stream(d).allMatch(x -> Math.abs(x - middle) <= rounding)) {
      Arrays.fill(d, Math.abs(middle) <= rounding ? 0 : middle);
    }
    return d;
  }

  private static PairedTest ofDifferences(double[] d) {
    int n = d.length;
    if (n == 0) {
      return new PairedTest(0, Double.NaN, Double.NaN, 0, Double.NaN);
    }
    Moments moments = Moments.of(d);
    int lower = (int) Arrays.stream(d).filter(x -> x < 0).count();
    return new PairedTest(n, moments.mean(), moments.sampleDeviation(), lower, p(n, moments));
  }

  /** Without any spread there is no test: no difference at all is no evidence, the same one each time is no noise. */
  private static double p(int n, Moments d) {
    if (n < 2) {
      return Double.NaN;
    }
    if (d.sampleDeviation() == 0) {
      return d.mean() == 0 ? 1 : 0;
    }
    double t = d.mean() / d.sampleDeviation() * Math.sqrt(n);
    return Math.min(1, 2 * new StudentT(n - 1).upperTail(Math.abs(t)));
  }

  /** Cohen's d_z; infinite if the difference is the same in every pair, 0 if there is none in any. */
  public double effect() {
    return mean == 0 ? 0 : mean / deviation;
  }

  /** Half the width of the confidence interval of the mean difference, such as 0.95; NaN for fewer than two pairs. */
  public double halfWidth(double level) {
    return n < 2 ? Double.NaN : new StudentT(n - 1).twoSided(level) * deviation / Math.sqrt(n);
  }

  /**
   * About how many pairs would show an effect of this size, with α = 0.05 and a power of 0.8: the least n of \(n\ge((t_{0.975}+t_{0.8})/d_z)^2\) with the
   * quantiles of n − 1 degrees of freedom; infinite if there is none.
   */
  public double pairsNeeded() {
    double ratio = (NORMAL_975 + NORMAL_80) / effect();
    double needed = Math.max(2, Math.ceil(ratio * ratio)); // the quantiles of t are larger
    while (needed < MANY && needed < least(needed)) {
      needed++;
    }
    return needed;
  }

  private double least(double pairs) {
    StudentT t = new StudentT(pairs - 1);
    double ratio = (t.twoSided(0.95) + t.twoSided(0.6)) / effect();
    return ratio * ratio;
  }
}
