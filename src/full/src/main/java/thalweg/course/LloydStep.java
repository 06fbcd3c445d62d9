package thalweg.course;

/** One iteration of Lloyd's method in exercise 12.2. */
@FunctionalInterface
public interface LloydStep {

  /**
   * The centres after one iteration.
   *
   * @param points one point a row
   * @param centres one centre a row
   */
  double[][] after(double[][] points, double[][] centres) throws Exception;
}
