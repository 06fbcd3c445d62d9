package thalweg.experiments;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A Latin hypercube of n settings: the domain of each name is cut into n parts, and each part is drawn from once,
 *
 * <p>\[u_{ij}=\frac{\pi_j(i)+v_{ij}}n,\] with a random permutation \(\pi_j\) for each name and \(v_{ij}\) uniform on [0, 1). Alone, each name is
 * spread as evenly as on a grid of n values.
 *
 * @see <a href="https://doi.org/10.1080/00401706.1979.10489755">McKay, Beckman and Conover, A Comparison of Three Methods for Selecting Values of Input Variables (1979)</a>
 */
public record LatinHypercube() implements SearchStrategy {

  @Override
  public void search(Space space, Evaluator evaluator, RandomGenerator random)
      throws InterruptedException {
    evaluator.evaluate(draw(space, evaluator.wholeRunsLeft(), random));
  }

  /** A hypercube of n settings. */
  static List<Setting> draw(Space space, int n, RandomGenerator random) {
    int[][] part = new int[space.dimension()][];
    for (int j = 0; j < part.length; j++) {
      part[j] = permutation(n, random);
    }
    List<Setting> settings = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double[] u = new double[space.dimension()];
      for (int j = 0; j < u.length; j++) {
        u[j] = (part[j][i] + random.nextDouble()) / n;
      }
      settings.add(space.at(u));
    }
    return settings;
  }

  private static int[] permutation(int n, RandomGenerator random) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  @Override
  public String toString() {
    return "Latin hypercube";
  }
}
