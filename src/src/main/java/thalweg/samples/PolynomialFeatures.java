package thalweg.samples;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;

/**
 * All monomials of the features up to a degree, so that a linear model draws curves.
 *
 * <p>From d features and degree p come \(\binom{d+p}{p} - 1\) columns \(x_1^{a_1} \cdots
 * x_d^{a_d}\) with \(1 \le a_1 + \dots + a_d \le p\): by rising degree, and lexicographically
 * within one. There is no constant column: the intercept is the model's. Standardize before (powers
 * of large numbers overflow) and after (so that one step size suits all columns); that makes a
 * model's capacity a dial from 'straight line' to 'through every point'.
 *
 * <pre>{@code
 * PolynomialFeatures quadratic = new PolynomialFeatures(2);
 * quadratic.names(List.of("a", "b"))                                     // a, b, a², a·b, b²
 * quadratic.transform(new DMatrixRMaj(new double[][] {{2, 3}}))          // 2, 3, 4, 6, 9
 * }</pre>
 *
 * @param degree p, at least 1
 */
public record PolynomialFeatures(int degree) {

  /** The most columns made: beyond, the matrix would not fit a learner's machine. */
  private static final int MOST_COLUMNS = 100_000;

  /** Checks the degree. */
  public PolynomialFeatures {
    Check.atLeast("degree", degree, 1);
  }

  /**
   * The number of columns made from d features, \(\binom{d+p}{p} - 1\).
   *
   * @throws IllegalArgumentException if that is beyond 100,000
   */
  public int count(int d) {
    double count = 1;
    for (int i = 1; i <= degree && count <= 2.0 * MOST_COLUMNS; i++) {
      count = count * (d + i) / i;
    }
    if (count > MOST_COLUMNS) {
      throw new IllegalArgumentException(
          ("degree %d of %d features makes more than %d columns; take a lower degree or fewer"
                  + " features")
              .formatted(degree, d, MOST_COLUMNS));
    }
    return (int) count - 1;
  }

  /**
   * The monomials as a new matrix.
   *
   * @param x n×d, finite, one example a row. Not modified.
   * @throws IllegalArgumentException if a monomial is beyond the largest number in some row, or below the smallest
   *     normal one in all; the message names it
   */
  public DMatrixRMaj transform(DMatrixRMaj x) {
    Monomial[] monomials = Monomial.first(count(x.numCols), x.numCols);
    DMatrixRMaj columns = new DMatrixRMaj(x.numRows, monomials.length);
    for (int m = 0; m < monomials.length; m++) {
      monomials[m].writeTo(columns, m, x);
    }
    return columns;
  }

  /** The monomials of the features; targets stay as they are. */
  public Examples transform(Examples examples) {
    return new Examples(transform(examples.x()), examples.y());
  }

  /**
   * The powers \(t, t^2, \dots, t^p\) as the columns of a new matrix: the features of a curve.
   *
   * @param t n numbers. Not modified.
   */
  public DMatrixRMaj transform(double[] t) {
    return transform(DMatrixRMaj.wrap(t.length, 1, t));
  }

  /**
   * What the columns are called, such as {@code bmi}, {@code bmi²}, {@code bmi·bp}.
   *
   * @param features the names of the d features. Not modified.
   */
  public List<String> names(List<String> features) {
    int d = features.size();
    return Arrays.stream(Monomial.first(count(d), d))
        .map(monomial -> monomial.name(features::get))
        .toList();
  }
}
