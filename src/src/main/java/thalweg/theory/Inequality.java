package thalweg.theory;

/** What a convex function satisfies at some points, such as: never above a chord. */
@FunctionalInterface
interface Inequality {

  /** By how much the points violate it. */
  Gap at(double[]... points);

  /**
   * What points show of a function.
   *
   * @param violation how far the inequality is violated, or minus by how much it holds; NaN where f gives no number
   * @param refutes whether that is more than rounding
   */
  record Gap(double violation, boolean refutes) {
    /** Where f is not a number, not finite where it has to be, or the points are one and the same. */
    static final Gap UNKNOWN = new Gap(Double.NaN, false);

    /** A violation of values of the given size. */
    static Gap of(double violation, double size) {
      return new Gap(violation, violation > Math.max(ROUNDING * size, Double.MIN_NORMAL));
    }
  }

  /** How exactly functions and Hessians are taken to be computed, relative to their own size. */
  double ROUNDING = 1e-12;

  /** An inequality and the points to try it at. */
  record Trial(Inequality inequality, double[]... points) {}
}
