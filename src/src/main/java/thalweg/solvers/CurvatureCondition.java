package thalweg.solvers;

/** The skip rule of quasi-Newton updates. */
public final class CurvatureCondition {
  private CurvatureCondition() {}

  /** Whether a pair s, y says that f curves upward along s: \(s^\top y>\varepsilon\,y^\top y\), the rule of L-BFGS-B. */
  public static boolean holds(double sy, double yy) {
    return sy > Math.ulp(1.0) * yy && sy < Double.POSITIVE_INFINITY;
  }
}
