package thalweg.theory.optimality;

import java.util.List;

/**
 * The normal cone of a set C at one of its points p, \(N_C(p)=\{n:\ n^\top(z-p)\le0\text{ for all }z\in C\}\): what may push from
 * outside without moving p. A point minimizes f over C, to first order, exactly if \(-\nabla f(p)\in N_C(p)\).
 *
 * @see <a href="https://doi.org/10.1515/9781400873173">Rockafellar, Convex Analysis (1970), §27</a>
 */
interface NormalCone {

  /**
   * The nearest vector of the cone.
   *
   * @param v d numbers. Not modified.
   */
  double[] nearest(double[] v);

  /**
   * The nearest vector of the cone's linear span: the multipliers may have any sign, so that a wrong one shows.
   *
   * @param v d numbers. Not modified.
   */
  double[] nearestOfSpan(double[] v);

  /**
   * The multipliers of the active constraints.
   *
   * @param n a vector of the cone or of its span. Not modified.
   */
  List<Multiplier> multipliers(double[] n);

  /** Vectors whose nonnegative combinations are the cone; empty where no finite number is enough, or the cone is 0. */
  default List<double[]> generators() {
    return List.of();
  }
}
