package thalweg.theory.optimality;

import java.util.List;
import thalweg.constraints.ConvexSet;
import thalweg.math.Vectors;

/**
 * The normal cone of a set that is known by its projection alone: for small t,
 * \(v-\frac1t\bigl(P_C(p+tv)-p\bigr)\) is the nearest vector of \(N_C(p)\), and for v of the cone for any t.
 *
 * @param set C
 * @param p the point. Not to be modified.
 * @param reach how far to go, t‖v‖
 * @see <a href="https://doi.org/10.1007/978-3-319-48311-5">Bauschke and Combettes, Convex Analysis and Monotone Operator Theory, §6.4</a>
 */
record ProbedCone(ConvexSet set, double[] p, double reach) implements NormalCone {
  @Override
  public double[] nearest(double[] v) {
    double length = Vectors.norm2(v);
    if (length == 0) {
      return v.clone();
    }
    double t = reach / length;
    double[] q = p.clone();
    Vectors.axpy(t, v, q);
    double[] n = q.clone();
    set.project(q);
    Vectors.axpy(-1, q, n);
    Vectors.scale(1 / t, n);
    return n;
  }

  @Override
  public double[] nearestOfSpan(double[] v) {
    return nearest(v);
  }

  @Override
  public List<Multiplier> multipliers(double[] n) {
    double price = Vectors.norm2(n);
    String name = set.getClass().getSimpleName() + " at its boundary";
    return price == 0 ? List.of() : List.of(Multiplier.atMost(name, price, "moving it outwards"));
  }
}
