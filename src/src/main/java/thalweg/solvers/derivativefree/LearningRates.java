package thalweg.solvers.derivativefree;

import thalweg.math.Vectors;

/**
 * The constants of {@link CmaEs} for d parameters and a population of λ, from Hansen's tutorial (2016), table 1, with positive
 * weights only.
 *
 * @param weights ω, those of the better half, descending, summing to 1
 * @param muEff \(\mu_w=1/\sum\omega_k^2\), how many points the weighted mean is worth
 * @param cSigma the share of a step in the path of σ
 * @param dSigma the damping of σ
 * @param cc the share of a step in the path of C
 * @param c1 the share of the rank-one update in C
 * @param cMu the share of the rank-μ update in C
 * @param chi the expected length of a standard normal vector
 */
record LearningRates(
    double[] weights,
    double muEff,
    double cSigma,
    double dSigma,
    double cc,
    double c1,
    double cMu,
    double chi) {

  static LearningRates of(int dimension, int population) {
    double d = dimension;
    double[] weights = weights(population);
    double muEff = 1 / Vectors.dot(weights, weights);
    double cSigma = (muEff + 2) / (d + muEff + 5);
    double dSigma = 1 + 2 * Math.max(0, Math.sqrt((muEff - 1) / (d + 1)) - 1) + cSigma;
    double cc = (4 + muEff / d) / (d + 4 + 2 * muEff / d);
    double c1 = 2 / ((d + 1.3) * (d + 1.3) + muEff);
    double cMu = Math.min(1 - c1, 2 * (muEff - 2 + 1 / muEff) / ((d + 2) * (d + 2) + muEff));
    double chi = Math.sqrt(d) * (1 - 1 / (4 * d) + 1 / (21 * d * d));
    return new LearningRates(weights, muEff, cSigma, dSigma, cc, c1, cMu, chi);
  }

  /** \(\omega_k\propto\ln\frac{\lambda+1}2-\ln k\). */
  private static double[] weights(int population) {
    double[] weights = new double[population / 2];
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      weights[k] = Math.log((population + 1) / 2.0) - Math.log(k + 1);
      sum += weights[k];
    }
    Vectors.scale(1 / sum, weights);
    return weights;
  }
}
