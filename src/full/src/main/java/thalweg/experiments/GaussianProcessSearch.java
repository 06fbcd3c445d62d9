package thalweg.experiments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import thalweg.math.Check;
import thalweg.math.NormalDistribution;

/**
 * Bayesian optimization: a Gaussian process learns the values measured so far, and the next setting is the one with the largest expected improvement
 * on the best of them, f*,
 *
 * <p>\[\mathrm{EI}(x)=(f^*-\mu)\,\Phi(z)+s\,\varphi(z),\qquad z=\frac{f^*-\mu}s.\]
 *
 * <p>The first settings are a {@linkplain LatinHypercube Latin hypercube}. EI is maximized over random settings and neighbours of the best one. The process has a
 * Matérn 5/2 kernel with a length scale for each name. A run that failed counts as the worst value. The settings come one after the other, so the threads
 * share the seeds of each. For up to a few hundred evaluations, since fitting costs O(n³).
 *
 * @param first how many settings are measured before the process takes over; at least 2
 * @see <a href="https://doi.org/10.1023/A:1008306431147">Jones, Schonlau and Welch, Efficient Global Optimization of Expensive Black-Box Functions (1998), Section 4.1</a>
 */
public record GaussianProcessSearch(int first) implements SearchStrategy {
  private static final int CANDIDATES = 1000;
  private static final int NEIGHBOURS = 200;

  /** With 8 first settings. */
  public GaussianProcessSearch() {
    this(8);
  }

  /** Checks the number. */
  public GaussianProcessSearch {
    Check.atLeast("first", first, 2);
  }

  @Override
  public void search(Space space, Evaluator evaluator, RandomGenerator random)
      throws InterruptedException {
    if (evaluator.wholeRunsLeft() < first) {
      throw evaluator.tooSmall(this, first);
    }
    List<Setting> settings = new ArrayList<>(LatinHypercube.draw(space, first, random));
    List<Double> values = new ArrayList<>();
    for (double value : evaluator.evaluate(settings)) {
      values.add(value);
    }
    while (evaluator.wholeRunsLeft() > 0) {
      Setting next = mostPromising(space, settings, values, random);
      values.add(evaluator.evaluate(List.of(next))[0]);
      settings.add(next);
    }
  }

  /** The new setting with the largest expected improvement. */
  private static Setting mostPromising(
      Space space, List<Setting> settings, List<Double> values, RandomGenerator random) {
    double[] y = finite(values);
    double[][] x = settings.stream().map(space::encode).toArray(double[][]::new);
    GaussianProcess process = GaussianProcess.fit(x, y);
    int best = 0;
    for (int i = 1; i < y.length; i++) {
      best = y[i] < y[best] ? i : best;
    }
    Set<Setting> known = new HashSet<>(settings);
    Setting chosen = space.draw(random);
    double largest = -1;
    for (Setting candidate : candidates(space, settings.get(best), random)) {
      double[] at = space.encode(candidate);
      double improvement =
          known.contains(candidate)
              ? -1
              : expectedImprovement(y[best], process.mean(at), process.deviation(at));
      if (improvement > largest) {
        largest = improvement;
        chosen = candidate;
      }
    }
    return chosen;
  }

  /** \((f^*-\mu)\,\Phi(z)+s\,\varphi(z)\). */
  static double expectedImprovement(double best, double mean, double deviation) {
    if (deviation == 0) {
      return Math.max(0, best - mean);
    }
    double z = (best - mean) / deviation;
    return (best - mean) * NormalDistribution.cumulative(z)
        + deviation * NormalDistribution.density(z);
  }

  private static List<Setting> candidates(Space space, Setting best, RandomGenerator random) {
    List<Setting> candidates = new ArrayList<>();
    for (int i = 0; i < CANDIDATES; i++) {
      candidates.add(space.draw(random));
    }
    for (int i = 0; i < NEIGHBOURS; i++) {
      candidates.add(space.near(best, i % 2 == 0 ? 0.1 : 0.01, random));
    }
    return candidates;
  }

  /** The values, the worst in place of those that are missing. */
  private static double[] finite(List<Double> values) {
    double worst = values.stream().filter(Double::isFinite).reduce(Math::max).orElse(0.0);
    return values.stream().mapToDouble(v -> Double.isFinite(v) ? v : worst).toArray();
  }

  @Override
  public String toString() {
    return "Gaussian-process search";
  }
}
