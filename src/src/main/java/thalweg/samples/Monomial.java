package thalweg.samples;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.ejml.data.DMatrixRMaj;

/**
 * A product of features, such as \(x_0^2x_3\).
 *
 * @param factors the features it multiplies, never descending: {0, 0, 3}. Not modified.
 */
record Monomial(int[] factors) {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** The first {@code count} monomials of d features: {0}, {1}, {0,0}, {0,1}, {1,1}, …. */
  static Monomial[] first(int count, int d) {
    Monomial[] monomials = new Monomial[count];
    int filled = 0;
    for (int j = 0; j < d; j++) {
      monomials[filled++] = new Monomial(new int[] {j});
    }
    for (int from = 0; filled < count; from++) {
      int[] shorter = monomials[from].factors;
      for (int j = shorter[shorter.length - 1]; j < d; j++) {
        int[] longer = Arrays.copyOf(shorter, shorter.length + 1);
        longer[shorter.length] = j;
        monomials[filled++] = new Monomial(longer);
      }
    }
    return monomials;
  }

  /** Writes the values of all rows of x into a column. */
  void writeTo(DMatrixRMaj column, int m, DMatrixRMaj x) {
    double largest = 0;
    boolean vanished = false;
    for (int i = 0; i < x.numRows; i++) {
      double value = of(x, i);
      column.unsafe_set(i, m, value);
      largest = Math.max(largest, Math.abs(value));
      vanished |= value == 0 && hasNoZero(x, i);
    }
    if (vanished && largest < Double.MIN_NORMAL) {
      throw outOfRange("below the smallest normal number in every row");
    }
  }

  private double of(DMatrixRMaj x, int row) {
    double product = 1;
    for (int j : factors) {
      if (!Double.isFinite(x.unsafe_get(row, j))) {
        throw Examples.notFinite(x.unsafe_get(row, j), row, "column " + j + " of x");
      }
      product *= x.unsafe_get(row, j);
    }
    if (!Double.isFinite(product)) {
      throw outOfRange("beyond the largest number in row " + row);
    }
    return product;
  }

  private boolean hasNoZero(DMatrixRMaj x, int row) {
    return Arrays.stream(factors).allMatch(j -> x.unsafe_get(row, j) != 0);
  }

  private IllegalArgumentException outOfRange(String where) {
    return new IllegalArgumentException(
        "the monomial %s is %s; standardize the features first"
            .formatted(name(j -> "x" + j), where));
  }

  /** What it is called, given the names of the features: {@code bmi²·bp}. */
  String name(IntFunction<String> feature) {
    StringBuilder name = new StringBuilder();
    for (int from = 0, to; from < factors.length; from = to) {
      to = from + 1;
      while (to < factors.length && factors[to] == factors[from]) {
        to++;
      }
      name.append(from == 0 ? "" : "·")
          .append(feature.apply(factors[from]))
          .append(power(to - from));
    }
    return name.toString();
  }

  private static String power(int exponent) {
    StringBuilder power = new StringBuilder();
    if (exponent > 1) {
      Integer.toString(exponent).chars().forEach(c -> power.append(SUPERSCRIPTS.charAt(c - '0')));
    }
    return power.toString();
  }
}
