package thalweg.constraints;

import thalweg.math.Vectors;

/**
 * A closed, convex, non-empty set C of vectors, given by its projection
 * \(P_C(w)=\arg\min_{z\in C}\lVert z-w\rVert_2\).
 *
 * <p>The projection is the one point of C for which \(\langle w-P_C(w),\,z-P_C(w)\rangle\le 0\) for every z in C; it
 * never moves two points apart. A point that lies inside stays as it is, to the last bit.
 *
 * @see <a href="https://doi.org/10.1007/978-3-319-48311-5">Bauschke and Combettes, Convex Analysis and Monotone Operator Theory, §3.2</a>
 */
public interface ConvexSet {

  /** The number d of entries of its vectors. */
  int dimension();

  /**
   * \(w \leftarrow P_C(w)\), the nearest point of the set.
   *
   * @param w d finite numbers. Modified.
   * @throws IllegalArgumentException if w has the wrong length or is not finite
   */
  void project(double[] w);

  /**
   * How far outside w lies: the Euclidean distance \(\lVert w-P_C(w)\rVert_2\), 0 inside. Here by way of the
   * projection and a copy; overridden where a formula is cheaper.
   *
   * @param w d finite numbers. Not modified.
   */
  default double residual(double[] w) {
    double[] nearest = w.clone();
    project(nearest);
    return Vectors.distance(w, nearest);
  }

  /**
   * Whether w lies at most this far outside.
   *
   * @param w d finite numbers. Not modified.
   * @param tolerance a distance; 0 for strictly inside, but rounding leaves few projections exactly there
   */
  default boolean contains(double[] w, double tolerance) {
    return residual(w) <= tolerance;
  }
}
