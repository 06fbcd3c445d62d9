package thalweg.searches;

/**
 * What a line search knows at one step size.
 *
 * @param alpha the step size α
 * @param value \(\varphi(\alpha)\)
 * @param slope \(\varphi'(\alpha)\)
 */
public record PointOnLine(double alpha, double value, double slope) {

  /** Whether value and slope are numbers a search can go on from. */
  public boolean isFinite() {
    return Double.isFinite(value) && Double.isFinite(slope);
  }

  /** Armijo's condition, \(\varphi(\alpha)\le\varphi(0)+c_1\alpha\varphi'(0)\); never at a trial that is not finite. */
  public boolean decreases(double c1, PointOnLine origin) {
    return isFinite() && value <= origin.value + c1 * alpha * origin.slope;
  }

  /** The weak curvature condition, \(\varphi'(\alpha)\ge c_2\varphi'(0)\). */
  public boolean isFlatter(double c2, PointOnLine origin) {
    return slope >= c2 * origin.slope;
  }

  /** The strong curvature condition, \(|\varphi'(\alpha)|\le c_2|\varphi'(0)|\). */
  public boolean isFlat(double c2, PointOnLine origin) {
    return Math.abs(slope) <= c2 * Math.abs(origin.slope);
  }

  /**
   * The minimizer of the cubic through both values and slopes, kept a tenth of the interval away from its ends; the
   * middle where there is no such cubic.
   *
   * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal and Wright, Numerical Optimization, (3.59)</a>
   */
  double cubicMinimizer(PointOnLine other) {
    double width = other.alpha - alpha;
    double d1 = slope + other.slope - 3 * (other.value - value) / width;
    double d2 = Math.copySign(Math.sqrt(d1 * d1 - slope * other.slope), width);
    double share = 1 - (other.slope + d2 - d1) / (other.slope - slope + 2 * d2);
    if (Double.isNaN(share)) {
      share = 0.5;
    }
    return alpha + Math.max(0.1, Math.min(0.9, share)) * width;
  }
}
