package thalweg.theory.optimality;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import thalweg.math.Vectors;

/**
 * The normal cone of an intersection, \(N_{C_1}(p)+\dots+N_{C_m}(p)\), where the sets meet in more than their boundaries.
 *
 * <p>Cones of up to 300 generators in all are projected onto together, by nonnegative least squares; with others, each part in turn is made
 * the nearest to what the others leave, which is Dykstra's algorithm on the dual side. Where normals depend on each other the split
 * between the sets is one of many.
 *
 * @see <a href="https://doi.org/10.1007/978-1-4613-9940-7_3">Boyle and Dykstra (1986)</a>
 */
record ConeSum(List<NormalCone> parts) implements NormalCone {
  private static final int ROUNDS = 5000;

  /** The most generators for which a factorization for each is quick. */
  private static final int FEW = 300;

  @Override
  public double[] nearest(double[] v) {
    return sum(split(v), v.length);
  }

  @Override
  public double[] nearestOfSpan(double[] v) {
    List<double[]> split = new ArrayList<>();
    parts.forEach(part -> split.add(new double[v.length]));
    cycle(v, split, NormalCone::nearestOfSpan);
    return sum(split, v.length);
  }

  @Override
  public List<Multiplier> multipliers(double[] n) {
    List<double[]> split = split(n);
    if (Vectors.distance(sum(split, n.length), n) > 1e-6 * Vectors.norm2(n)) {
      split.replaceAll(part -> new double[n.length]);
      cycle(n, split, NormalCone::nearestOfSpan);
    }
    List<Multiplier> prices = new ArrayList<>();
    for (int i = 0; i < split.size(); i++) {
      prices.addAll(parts.get(i).multipliers(split.get(i)));
    }
    return prices;
  }

  @Override
  public List<double[]> generators() {
    return finite(parts) ? all(parts) : List.of();
  }

  /** What each part contributes to the nearest vector. */
  private List<double[]> split(double[] v) {
    List<double[]> split = new ArrayList<>();
    parts.forEach(part -> split.add(new double[v.length]));
    if (finite(parts) && all(parts).size() <= FEW) {
      together(v, split);
    } else {
      cycle(v, split, NormalCone::nearest);
    }
    return split;
  }

  private void together(double[] v, List<double[]> split) {
    double[] x = NonnegativeLeastSquares.solve(all(parts), v);
    int at = 0;
    for (int i = 0; i < split.size(); i++) {
      for (double[] arrow : parts.get(i).generators()) {
        Vectors.axpy(x[at++], arrow, split.get(i));
      }
    }
  }

  private void cycle(
      double[] v, List<double[]> split, BiFunction<NormalCone, double[], double[]> nearest) {
    double change = Double.POSITIVE_INFINITY;
    double size = Vectors.normInf(v);
    for (int round = 0; round < ROUNDS && change > 1e-14 * size; round++) {
      change = 0;
      for (int i = 0; i < split.size(); i++) {
        double[] left = v.clone();
        Vectors.axpy(-1, sum(split, v.length), left);
        Vectors.axpy(1, split.get(i), left);
        double[] next = nearest.apply(parts.get(i), left);
        change = Math.max(change, Vectors.distance(next, split.get(i)));
        split.set(i, next);
      }
    }
  }

  private static boolean finite(List<NormalCone> cones) {
    return cones.stream()
        .allMatch(cone -> cone instanceof EmptyCone || !cone.generators().isEmpty());
  }

  private static List<double[]> all(List<NormalCone> cones) {
    List<double[]> arrows = new ArrayList<>();
    cones.forEach(cone -> arrows.addAll(cone.generators()));
    return arrows;
  }

  private static double[] sum(List<double[]> split, int d) {
    double[] sum = new double[d];
    split.forEach(part -> Vectors.axpy(1, part, sum));
    return sum;
  }
}
