package thalweg.solvers.derivativefree;

import java.util.Arrays;
import thalweg.constraints.Box;
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
 * \(\sigma\sqrt{\lambda_{\max}(C)}\). The start must have a finite value. A point without one is drawn again, up to ten times; where
 * no point has one, σ is halved. As long as all values of a population have been equal, as
 * where σ is lost in the rounding of the start, σ grows tenfold.
 *
 * <p>This is the (μ/μ_w, λ)-CMA-ES with cumulation, rank-one and rank-μ update and the constants of the tutorial's edition of
 * 2016. pycma differs in its defaults: it also learns from the worse half, with negative weights
 * ({@code CMA_active}), adds ¼ to the numerator of \(c_\mu\), and decomposes C every few populations only.
 *
 * <pre>{@code
 * Rastrigin f = new Rastrigin(5);
 * Stop stop = Stop.after(1000).orValueBelow(1e-9);
 * Solution solution = new CmaEs(2, 500, 1).minimize(f, f.start(), stop); // the lowest of its many minima
 * }</pre>
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

  /** The same search within bounds. */
  public BoundedCmaEs within(Box bounds) {
    return new BoundedCmaEs(this, bounds);
  }

  @Override
  public Solution minimize(Objective objective, double[] start, Stop stop, Listener listener) {
    Run run = new Run(this, objective, start, stop, listener);
    Objective f = new WhereFinite(run.counting(objective));
    return minimize(run, f, Box.unbounded(start.length), start.clone());
  }

  /** Minimizes f from a point of the box, which ends up at the best one. */
  Solution minimize(Run run, Objective f, Box bounds, double[] best) {
    double[] steps = new double[best.length];
    Arrays.fill(steps, 3 * sigma / 20);
    Walls walls = new Walls(bounds, steps);
    LearningRates rates = LearningRates.of(best.length, population);
    SearchDistribution distribution = new SearchDistribution(walls.before(best), sigma, rates);
    Population drawn = new Population(walls.around(f), run::mayGoOn, population, best.length, seed);
    double bestValue = f.value(best);
    Extent extent = new Extent();
    while (run.goesOn(best, bestValue, extent.of(distribution.spread()))) {
      drawn.from(distribution);
      if (drawn.bestValue() < bestValue) {
        bestValue = drawn.bestValue();
        walls.inside(drawn.points()[0], best);
      }
      if (drawn.finite() == 0) {
        distribution.scale(0.5);
        extent.narrowedTo(distribution.spread());
      } else if (drawn.isFlat()) {
        distribution.scale(10);
      } else {
        distribution.learnFrom(drawn.points(), drawn.finite());
      }
    }
    return run.solution();
  }
}
