package thalweg.losses;

import thalweg.math.Check;

/**
 * The price \(\ell(s,y)\) of answering the scores \(s\in\mathbb R^k\) where the target is \(y\): one score a
 * class, or one a parameter of a distribution.
 *
 * <p>A target is a vector, too. That of a classification is the distribution over the classes, {@link #oneHot} for a
 * known class, so that soft labels need no second interface. A loss belongs to one example; objectives take the mean
 * over examples. For finite scores a loss is never NaN. Nothing here allocates.
 */
public interface VectorLoss {

  /**
   * The value \(\ell(s,y)\), at least {@link #infimum}.
   *
   * @param scores s. Not modified.
   * @param target y. Not modified.
   */
  double value(double[] scores, double[] target);

  /**
   * \(g \leftarrow \nabla_s\ell(s,y)\); at a kink, a subgradient.
   *
   * @param scores s. Not modified.
   * @param target y. Not modified.
   * @param g the gradient, one entry a score. Modified.
   */
  void gradient(double[] scores, double[] target, double[] g);

  /** {@link #value} and {@link #gradient} together, which share work; g is not s. */
  default double valueAndGradient(double[] scores, double[] target, double[] g) {
    gradient(scores, target, g);
    return value(scores, target);
  }

  /**
   * \(hv \leftarrow \nabla_s^2\ell(s,y)\,v\); zero at a kink.
   *
   * @param scores s. Not modified.
   * @param target y. Not modified.
   * @param v the vector, one entry a score. Not modified.
   * @param hv the product; not v itself. Modified.
   */
  void hessianVector(double[] scores, double[] target, double[] v, double[] hv);

  /**
   * \(d_c\leftarrow\partial^2\ell/\partial s_c^2\), the diagonal of the Hessian; zero at a kink. Here column by column, which allocates.
   *
   * @param scores s. Not modified.
   * @param target y. Not modified.
   * @param d the diagonal, one entry a score. Modified.
   */
  default void hessianDiagonal(double[] scores, double[] target, double[] d) {
    double[] unit = new double[scores.length];
    double[] column = new double[scores.length];
    for (int c = 0; c < scores.length; c++) {
      unit[c] = 1;
      hessianVector(scores, target, unit, column);
      unit[c] = 0;
      d[c] = column[c];
    }
  }

  /** Whether \(\ell\) is convex in the scores. */
  boolean convex();

  /** A bound on \(\lVert\nabla_s\ell\rVert_2\) for any number of scores, infinite where there is none. */
  double lipschitz();

  /** A bound on the magnitude of the Hessian's eigenvalues, infinite where there is none. */
  double smoothness();

  /** A lower bound on the Hessian's eigenvalues; 0 where convexity is not strong, negative where there is none. */
  double strongConvexity();

  /** The greatest lower bound of \(\ell(\cdot,y)\) over all scores. */
  double infimum(double[] target);

  /**
   * Checks that a target is one this loss is defined for.
   *
   * @throws IllegalArgumentException with the rule and the value if it is not
   */
  void checkTarget(double[] target);

  /** The target of a known class: 1 there, 0 elsewhere. */
  static double[] oneHot(int label, int classes) {
    Check.atLeast("classes", classes, 1);
    if (label < 0 || label >= classes) {
      throw new IllegalArgumentException(
          "label must be from 0 to " + (classes - 1) + " but was " + label);
    }
    double[] target = new double[classes];
    target[label] = 1;
    return target;
  }
}
