package thalweg.solvers.derivativefree;

import java.util.Random;
import thalweg.functions.Objective;
import thalweg.math.Check;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;

/**
 * The CMA evolution strategy: a population is drawn from a normal distribution, which moves to the better half of it and
 * learns its shape from the steps that led there,
 *
 * <p>\[w_k=m+\sigma y_k,\quad y_k\sim\mathcal N(0,C),\quad k=1,\dots,\lambda,\qquad m\leftarrow m+\sigma\sum_{k=1}^{\lambda/2}\omega_k y_{k:\lambda}.\]
 *
 * <p>C converges to a multiple of the inverse Hessian, so a badly conditioned or tilted valley costs hardly more than a
 * sphere; only the order of the values counts, so any monotone transform of f gives the same run. The method of choice
 * for rough functions of 3 to 100 parameters. With many local minima a larger λ sees the large shape: the default finds
 * a minimum, ten times as many often the lowest. One iteration is one population: λ values and an eigenvalue
 * decomposition, O(d³); memory 3d² + λd.
 *
 * <p>The trace holds the best point so far; its step size is the distribution's largest standard deviation
 * \(\sigma\sqrt{\lambda_{\max}(C)}\). NaN and infinite values count as +∞ and rank last; the start must have a finite one. All
 * weights are positive: the (μ/μ_w, λ)-CMA-ES with cumulation, rank-one and rank-μ update.
 *
 * @param sigma σ at the start, about a third of the range of a coordinate; positive
 * @param population λ; at least 4
 * @param seed of the samples
 * @see <a href="https://arxiv.org/abs/1604.00772">Hansen, The CMA Evolution Strategy: A Tutorial (2016)</a>
 */
public record CmaEs(double sigma, int population, long seed) implements Solver<Objective> {

  /** Checks the settings. */
  public CmaEs {
    Check.positive("sigma", sigma);
    Check.atLeast("population", population, 4);
  }

  /** The tutorial's population for d parameters, \(\lambda=4+\lfloor3\ln d\rfloor\). */
  public static int defaultPopulation(int dimension) {
    return 4 + (int) (3 * Math.log(Check.atLeast("dimension", dimension, 1)));
  }

  @Override
  public Solution minimize(Objective objective, double[] start, Stop stop, Listener listener) {
    Run run = new Run(objective, start, stop, listener);
    Objective f = new WhereFinite(run.counting(objective));
    Random random = new Random(seed);
    LearningRates rates = LearningRates.of(start.length, population);
    SearchDistribution distribution = new SearchDistribution(start, sigma, rates);
    double[] best = start.clone();
    double bestValue = f.value(best);
    double[][] w = new double[population][start.length];
    double[] values = new double[population];
    while (run.goesOn(best, bestValue, distribution.spread())) {
      for (int k = 0; k < population; k++) {
        distribution.sample(random, w[k]);
        values[k] = f.value(w[k]);
      }
      Ranking.sort(w, values);
      if (values[0] < bestValue) {
        bestValue = values[0];
        System.arraycopy(w[0], 0, best, 0, best.length);
      }
      distribution.learnFrom(w);
    }
    return run.solution();
  }
}
