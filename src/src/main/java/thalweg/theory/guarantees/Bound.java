package thalweg.theory.guarantees;

/** The right-hand side of a guarantee as a function of the step. */
@FunctionalInterface
public interface Bound {

  /** What says nothing about a step k, such as the last step of a method that was set for another number of them. */
  double SILENT = Double.NaN;

  /**
   * The bound after k steps; infinite where it excludes nothing, {@link #SILENT} where it does not speak of this k.
   *
   * @param k the steps taken, at least 0
   * @param q the constants it is made of
   * @throws IllegalArgumentException if one of them is missing
   */
  double after(int k, Quantities q);
}
