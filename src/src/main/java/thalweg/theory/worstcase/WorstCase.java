package thalweg.theory.worstcase;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.SymmetricEigen;

/**
 * The largest value a criterion takes, and a function on which it does, as the points a method visits on it.
 *
 * @param method what was run
 * @param functions the class
 * @param start what is known of the start
 * @param criterion what is worst
 * @param value the worst value; infinite where there is none, NaN where it was not found
 * @param points \(x_0,\dots,x_N\), where the minimizer is 0; none if the value is not finite. Not to be modified.
 * @param gradients the gradients of the smooth function there
 * @param values its values there, where that of the minimizer is 0
 * @param minimizer the gradient at the minimizer: 0 without a penalty; none where there is no minimizer
 * @param proof why no function does worse; empty if the value is not finite
 * @param detail why there is no finite value; empty where there is one
 */
public record WorstCase(
    String method,
    FunctionClass functions,
    Start start,
    PerformanceMeasure criterion,
    double value,
    List<double[]> points,
    List<double[]> gradients,
    double[] values,
    List<double[]> minimizer,
    Optional<DualCertificate> proof,
    String detail) {

  /** Eigenvalues of G below this share of the largest are what the solver leaves of 0. */
  private static final double NEGLIGIBLE = 1e-5;

  static WorstCase without(PerformanceEstimation estimation, double value, String why) {
    return new WorstCase(
        estimation.method(),
        estimation.functions(),
        estimation.start(),
        estimation.criterion(),
        value,
        List.of(),
        List.of(),
        new double[0],
        List.of(),
        Optional.empty(),
        why);
  }

  /** Vectors with the products G: \(G=Q\Lambda Q^\top\), so the rows of \(Q\Lambda^{1/2}\), without what is negligible. */
  static WorstCase of(
      PerformanceEstimation estimation,
      double value,
      Samples samples,
      double[] unknowns,
      DualCertificate proof) {
    Gram gram = samples.gram();
    SymmetricEigen eigen = SymmetricEigen.of(gram.matrix(unknowns));
    double[] lambda = eigen.values();
    int size = lambda.length;
    double largest = lambda[size - 1];
    int rank =
        Math.max(1, (int) Arrays.stream(lambda).filter(l -> l > NEGLIGIBLE * largest).count());
    DMatrixRMaj v = new DMatrixRMaj(size, rank);
    for (int p = 0; p < size; p++) {
      for (int k = 0; k < rank; k++) {
        int column = size - 1 - k;
        v.set(p, k, Math.sqrt(Math.max(0, lambda[column])) * eigen.vectors().get(p, column));
      }
    }
    double l = estimation.functions().smoothness();
    List<Sample> visited = samples.smooth().subList(0, samples.visited());
    List<Sample> rest = samples.smooth().subList(samples.visited(), samples.smooth().size());
    return new WorstCase(
        estimation.method(),
        estimation.functions(),
        estimation.start(),
        estimation.criterion(),
        value * estimation.criterion().unit(l),
        visited.stream().map(s -> combination(s.x(), v, 1)).toList(),
        visited.stream().map(s -> combination(s.g(), v, l)).toList(),
        visited.stream().mapToDouble(s -> l * gram.value(s.f()).at(unknowns)).toArray(),
        rest.stream().map(s -> combination(s.g(), v, l)).toList(),
        Optional.of(proof),
        "");
  }

  private static double[] combination(double[] weights, DMatrixRMaj v, double scale) {
    double[] sum = new double[v.numCols];
    for (int p = 0; p < weights.length; p++) {
      for (int k = 0; k < sum.length; k++) {
        sum[k] += scale * weights[p] * v.get(p, k);
      }
    }
    return sum;
  }

  /** In how many dimensions the function lives; 0 where there is none. */
  public int dimension() {
    return points.isEmpty() ? 0 : points.get(0).length;
  }

  /**
   * The least function of the class through these points (the smooth part of the sum, where there is a penalty).
   *
   * @throws IllegalArgumentException if the value is not finite, or the class is not convex
   */
  public WorstFunction function() {
    return new WorstFunction(this);
  }

  /** One sentence. */
  @Override
  public String toString() {
    if (points.isEmpty()) {
      return "%s: the worst %s is %s: %s".formatted(method, criterion.words(), value, detail);
    }
    return String.format(
        Locale.ROOT,
        "%s: %s is at most %.7g, which a function in %d dimension%s attains",
        method,
        criterion.words(),
        value,
        dimension(),
        dimension() == 1 ? "" : "s");
  }
}
