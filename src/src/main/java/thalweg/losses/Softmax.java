package thalweg.losses;

import thalweg.math.Check;

/**
 * The softmax function \(p_j=e^{s_j}/\sum_ie^{s_i}\), which makes a distribution of scores.
 *
 * <p>Everything is taken relative to the largest score \(s_m\): \(p_j=e^{s_j-s_m}/(1+\rho)\) with
 * \(\rho=\sum_{i\ne m}e^{s_i-s_m}\). So nothing overflows, and the logarithm of a probability close to 1 keeps its
 * digits, as \(-\log p_j=(s_m-s_j)+\log(1+\rho)\).
 *
 * @see <a href="https://doi.org/10.1093/imanum/draa038">Blanchard, Higham and Higham, Accurately Computing the Log-Sum-Exp and Softmax Functions (2021)</a>
 */
public final class Softmax {
  private Softmax() {}

  /**
   * \(p\leftarrow\mathrm{softmax}(s)\).
   *
   * @param scores s. Not modified, unless it is p.
   * @param p the probabilities; may be s. Modified.
   */
  public static void probabilities(double[] scores, double[] p) {
    Check.length("p", p, scores.length);
    double total = 1 + exponentials(scores, top(scores), p);
    for (int j = 0; j < p.length; j++) {
      p[j] /= total;
    }
  }

  /** \(e_j\leftarrow e^{s_j-s_m}\); returns ρ, their sum without that of m. */
  static double exponentials(double[] scores, int top, double[] e) {
    double largest = scores[top];
    double sum = 0;
    for (int j = 0; j < e.length; j++) {
      e[j] = Math.exp(scores[j] - largest);
      sum += j == top ? 0 : e[j];
    }
    return sum;
  }

  /** The class of the largest score, the first of equals. */
  static int top(double[] scores) {
    int top = 0;
    for (int j = 1; j < scores.length; j++) {
      top = scores[j] > scores[top] ? j : top;
    }
    return top;
  }

  /** \(\rho=\sum_{i\ne m}e^{s_i-s_m}\). */
  static double rest(double[] scores, int top) {
    double sum = 0;
    for (int j = 0; j < scores.length; j++) {
      sum += j == top ? 0 : Math.exp(scores[j] - scores[top]);
    }
    return sum;
  }

  /**
   * \(\log(1+\rho)\) for ρ ≥ 0 with all its digits, a third of the time of {@link Math#log1p}: what 1+ρ was rounded to is known.
   *
   * @see <a href="https://doi.org/10.1145/103162.103163">Goldberg, What Every Computer Scientist Should Know About Floating-Point Arithmetic (1991), theorem 4</a>
   */
  static double logOnePlus(double rho) {
    double u = 1 + rho;
    return u == 1 || Double.isInfinite(u) ? rho : Math.log(u) * (rho / (u - 1));
  }

  /** \(-p\log p\), one class's share of an entropy; 0 for p = 0. */
  static double entropy(double p) {
    return p == 0 ? 0 : -p * Math.log(p);
  }

  /** The entropy \(-\sum_jp_j\log p_j\). */
  static double entropy(double[] p) {
    double sum = 0;
    for (double pj : p) {
      sum += entropy(pj);
    }
    return sum;
  }

  /** Requires numbers of at least 0 whose sum is 1 to the rounding of single precision. */
  static void checkDistribution(double[] target) {
    double sum = 0;
    for (double share : target) {
      sum += Check.nonNegative("share of a class", share);
    }
    if (!(Math.abs(sum - 1) < 1e-6)) {
      throw new IllegalArgumentException("shares of the classes must sum to 1 but sum to " + sum);
    }
  }

  /** Requires one entry to be 1 and the others to be 0. */
  static void checkOneHot(double[] target) {
    int label = top(target);
    double sum = 0;
    for (double share : target) {
      sum += Math.abs(share);
    }
    if (target[label] != 1 || sum != 1) {
      throw new IllegalArgumentException(
          "target must be 1 for one class and 0 for the others but was "
              + java.util.Arrays.toString(target));
    }
  }
}
