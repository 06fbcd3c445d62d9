package thalweg.solvers.constrained;

import java.util.Arrays;

/**
 * The face of solutions, or of rays, that a point of the central path points to: \(Gw=h\) where a slack is below its multiplier, and
 * z = 0 where it is not.
 *
 * <p>Once the path is close enough, the least correction that puts the point on the face solves the program to rounding, from where the
 * path itself would have to go to the limit.
 *
 * @see <a href="https://doi.org/10.1007/BF01585729">Ye, On the Finite Convergence of Interior-Point Algorithms for Linear Programming (1992)</a>
 */
final class Face {
  /** Nearly 0, and keeps a tight bound's multiplier at hand: its row is folded into the diagonal. */
  private static final double TIGHT = 1e-20;

  private Face() {}

  /** The solution on the face near \(x/\tau\). */
  static PrimalDual solution(StandardForm form, HomogeneousPoint at) {
    return nearest(form, at.x().times(1 / at.tau()), tight(at), form.right());
  }

  /** The rays on the face near x: (y, z) one of the dual program, w one of the program itself. */
  static PrimalDual rays(StandardForm form, HomogeneousPoint at) {
    return nearest(form, at.x().copy(), tight(at), form.right().times(0));
  }

  private static boolean[] tight(HomogeneousPoint at) {
    boolean[] tight = new boolean[at.s().length];
    for (int j = 0; j < tight.length; j++) {
      tight[j] = at.s()[j] < at.x().z()[j];
    }
    return tight;
  }

  private static PrimalDual nearest(
      StandardForm form, PrimalDual x, boolean[] tight, PrimalDual right) {
    double[] r = new double[tight.length];
    Arrays.fill(r, Double.POSITIVE_INFINITY);
    for (int j = 0; j < r.length; j++) {
      if (tight[j]) {
        r[j] = form.g().isBound(j) ? TIGHT : 0;
      } else {
        x.z()[j] = 0;
      }
    }
    putOnBounds(form, tight, right.z(), x.w());
    PrimalDual left = right.copy();
    left.add(-1, form.apply(x));
    for (int j = 0; j < r.length; j++) {
      left.z()[j] = tight[j] ? left.z()[j] : 0;
    }
    x.add(1, new NewtonSystem(form, r).solve(left));
    putOnBounds(form, tight, right.z(), x.w());
    for (int j = 0; j < r.length; j++) {
      x.z()[j] = Math.max(0, x.z()[j]);
    }
    return x;
  }

  private static void putOnBounds(StandardForm form, boolean[] tight, double[] h, double[] w) {
    for (int j = 0; j < tight.length; j++) {
      if (tight[j] && form.g().isBound(j)) {
        w[form.g().index(j)[0]] = h[j] / form.g().entries(j)[0];
      }
    }
  }
}
