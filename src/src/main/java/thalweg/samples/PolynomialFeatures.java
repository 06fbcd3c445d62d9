package thalweg.samples;

import java.util.ArrayList;
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
 * @param degree p, at least 1
 */
public record PolynomialFeatures(int degree) {

  /** The most columns made: beyond, the matrix would not fit a learner's machine. */
  private static final int MOST_COLUMNS = 100_000;

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

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
   * @param x n×d, one example a row. Not modified.
   */
  public DMatrixRMaj transform(DMatrixRMaj x) {
    int[][] factors = factors(x.numCols);
    DMatrixRMaj monomials = new DMatrixRMaj(x.numRows, factors.length);
    for (int i = 0; i < x.numRows; i++) {
      for (int m = 0; m < factors.length; m++) {
        double product = 1;
        for (int j : factors[m]) {
          product *= x.unsafe_get(i, j);
        }
        monomials.unsafe_set(i, m, product);
      }
    }
    return monomials;
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
    List<String> names = new ArrayList<>();
    for (int[] factors : factors(features.size())) {
      StringBuilder name = new StringBuilder();
      for (int from = 0, to; from < factors.length; from = to) {
        to = from + 1;
        while (to < factors.length && factors[to] == factors[from]) {
          to++;
        }
        name.append(from == 0 ? "" : "·")
            .append(features.get(factors[from]))
            .append(power(to - from));
      }
      names.add(name.toString());
    }
    return names;
  }

  private static String power(int exponent) {
    StringBuilder power = new StringBuilder();
    if (exponent > 1) {
      Integer.toString(exponent).chars().forEach(c -> power.append(SUPERSCRIPTS.charAt(c - '0')));
    }
    return power.toString();
  }

  /**
   * For each monomial the features it multiplies, never descending: {0}, {1}, {0,0}, {0,1}, {1,1},
   * ….
   */
  private int[][] factors(int d) {
    int[][] factors = new int[count(d)][];
    int filled = 0;
    for (int j = 0; j < d; j++) {
      factors[filled++] = new int[] {j};
    }
    for (int from = 0; filled < factors.length; from++) {
      int[] shorter = factors[from];
      for (int j = shorter[shorter.length - 1]; j < d; j++) {
        int[] longer = Arrays.copyOf(shorter, shorter.length + 1);
        longer[shorter.length] = j;
        factors[filled++] = longer;
      }
    }
    return factors;
  }
}
