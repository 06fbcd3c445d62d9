package thalweg.searches;

/**
 * What a line search knows at one step size; slope and change in the unit of its {@link Line}, which is 1 except where
 * they could overflow or underflow.
 *
 * <p>Near a minimizer φ(α) and φ(0) agree in all digits that rounding leaves, and their difference says nothing. Slopes still
 * do: where neither the difference nor \(\tfrac\alpha2(\varphi'(0)+\varphi'(\alpha))\) exceeds 10⁻¹² |φ(0)|, the latter, the
 * integral of φ' by the trapezoidal rule, is taken for the change. Armijo's condition then reads
 *
 * <p>\[\varphi'(\alpha)\le(2c_1-1)\varphi'(0),\]
 *
 * <p>which with the curvature condition are the approximate Wolfe conditions of Hager and Zhang. So every search that
 * compares changes goes on to a gradient norm of about ε where values alone stop at √ε.
 *
 * @param alpha the step size α
 * @param value \(\varphi(\alpha)\)
 * @param slope \(\varphi'(\alpha)\)
 * @param change \(\varphi(\alpha)-\varphi(0)\), by slopes where it drowns in rounding
 * @see <a href="https://doi.org/10.1137/030601880">Hager and Zhang, A New Conjugate Gradient Method with Guaranteed Descent and an Efficient Line Search (2005), §4</a>
 */
public record PointOnLine(double alpha, double value, double slope, double change) {

  /** Where a line begins. */
  static PointOnLine origin(double value, double slope) {
    return new PointOnLine(0, value, slope, 0);
  }

  /** Whether value and slope are numbers a search can go on from. */
  public boolean isFinite() {
    return Double.isFinite(value) && Double.isFinite(slope);
  }

  /** Whether a line that begins here leads down. */
  boolean descends() {
    return isFinite() && slope < 0;
  }

  /** Armijo's condition, \(\varphi(\alpha)\le\varphi(0)+c_1\alpha\varphi'(0)\); never at a trial that is not finite. */
  public boolean decreases(double c1, PointOnLine origin) {
    return isFinite() && change <= c1 * alpha * origin.slope;
  }

  /** The weak curvature condition, \(\varphi'(\alpha)\ge c_2\varphi'(0)\). */
  public boolean isFlatter(double c2, PointOnLine origin) {
    return slope >= c2 * origin.slope;
  }

  /** The strong curvature condition, \(|\varphi'(\alpha)|\le c_2|\varphi'(0)|\). */
  public boolean isFlat(double c2, PointOnLine origin) {
    return Math.abs(slope) <= c2 * Math.abs(origin.slope);
  }

  /** The same with the straight line of this slope through the origin taken away. */
  PointOnLine tilted(double tilt) {
    return new PointOnLine(alpha, value, slope - tilt, change - tilt * alpha);
  }

  /**
   * The minimizer of the cubic through both values and slopes, kept a tenth of the interval away from its ends; the
   * middle where there is no such cubic.
   *
   * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal and Wright, Numerical Optimization, (3.59)</a>
   */
  double cubicMinimizer(PointOnLine other) {
    double width = other.alpha - alpha;
    double d1 = slope + other.slope - 3 * (other.change - change) / width;
    double d2 = Math.copySign(Math.sqrt(d1 * d1 - slope * other.slope), width);
    double share = 1 - (other.slope + d2 - d1) / (other.slope - slope + 2 * d2);
    if (Double.isNaN(share)) {
      share = 0.5;
    }
    return alpha + Math.max(0.1, Math.min(0.9, share)) * width;
  }
}
