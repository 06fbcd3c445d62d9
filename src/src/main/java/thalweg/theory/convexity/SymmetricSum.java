package thalweg.theory.convexity;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.jspecify.annotations.Nullable;

/** A sum of symmetric matrices that knows a bound on the rounding error of each entry, which is 0 where nothing was rounded. */
final class SymmetricSum {
  /** A few roundings of the size of a term, 2⁻⁵³ each. */
  private static final double ROUNDINGS = 8 * 0x1p-53;

  private final DMatrixRMaj sum;
  private final DMatrixRMaj error;
  private @Nullable Interval extremes;

  SymmetricSum(int d) {
    sum = new DMatrixRMaj(d, d);
    error = new DMatrixRMaj(d, d);
  }

  /** \(S\leftarrow S+cs(ab^\top+ba^\top)\); what a and b are uncertain by goes into the error. */
  void addOuter(double c, double s, Interval[] a, Interval[] b) {
    double factor = c * s;
    boolean exactFactor = isExact(c, s, factor);
    for (int i = 0; i < a.length; i++) {
      if (a[i].magnitude() == 0 && b[i].magnitude() == 0) {
        continue;
      }
      for (int j = 0; j <= i; j++) {
        double p = middle(a[i]) * middle(b[j]);
        double q = middle(a[j]) * middle(b[i]);
        double both = p + q;
        double term = factor * both;
        boolean exact =
            exactFactor
                && isExact(a[i], b[j], p)
                && isExact(a[j], b[i], q)
                && isExactSum(p, q, both)
                && isExact(factor, both, term);
        put(i, j, term, exact ? 0 : Math.abs(factor) * (rounded(a[i], b[j]) + rounded(a[j], b[i])));
      }
    }
  }

  private static double middle(Interval x) {
    return x.isPoint() ? x.lo() : x.lo() / 2 + x.hi() / 2;
  }

  /** How far the product of the middles may be from that of the numbers, with room for later roundings. */
  private static double rounded(Interval x, Interval y) {
    double spread = (x.hi() - x.lo()) * y.magnitude() + (y.hi() - y.lo()) * x.magnitude();
    return spread * (1 + ROUNDINGS) + ROUNDINGS * x.magnitude() * y.magnitude() + Double.MIN_NORMAL;
  }

  private static boolean isExact(Interval x, Interval y, double product) {
    return (x.isPoint() && y.isPoint() && isExact(x.lo(), y.lo(), product))
        || x.magnitude() == 0
        || y.magnitude() == 0;
  }

  /** \(S\leftarrow S+csI\). */
  void addIdentity(double c, double s) {
    double entry = c * s;
    double rounded = isExact(c, s, entry) ? 0 : ROUNDINGS * Math.abs(entry) + Double.MIN_NORMAL;
    for (int i = 0; i < sum.numRows; i++) {
      put(i, i, entry, rounded);
    }
  }

  /** \(S\leftarrow S+cT\). */
  void add(double c, SymmetricSum other) {
    for (int i = 0; i < sum.numRows; i++) {
      for (int j = 0; j <= i; j++) {
        double x = other.sum.get(i, j);
        double term = c * x;
        double rounded = isExact(c, x, term) ? 0 : ROUNDINGS * Math.abs(term) + Double.MIN_NORMAL;
        put(i, j, term, rounded + Math.abs(c) * other.error.get(i, j) * (1 + ROUNDINGS));
      }
    }
  }

  private void put(int i, int j, double term, double rounded) {
    double old = sum.get(i, j);
    double entry = old + term;
    double more = isExactSum(old, term, entry) ? rounded : rounded + Math.ulp(entry);
    sum.set(i, j, entry);
    sum.set(j, i, entry);
    error.set(i, j, (error.get(i, j) + more) * (more == 0 ? 1 : 1 + ROUNDINGS));
    error.set(j, i, error.get(i, j));
    extremes = null;
  }

  private static boolean isExact(double x, double y, double product) {
    return x == 0 || y == 0 || (Math.abs(product) > 1e-280 && Math.fma(x, y, -product) == 0);
  }

  private static boolean isExactSum(double x, double y, double s) {
    double t = s - x;
    return (x - (s - t)) + (y - t) == 0;
  }

  /** Whether no operation was rounded. */
  boolean isExact() {
    return Arrays.stream(error.data).allMatch(e -> e == 0);
  }

  DMatrixRMaj matrix() {
    return sum;
  }

  /** An enclosure of the eigenvalues; exactly at least 0 where exact elimination says so. */
  Interval extremes() {
    Interval known = extremes;
    if (known == null) {
      boolean exact = isExact();
      boolean zero = exact && Arrays.stream(sum.data).allMatch(x -> x == 0);
      Interval rounded = Definiteness.extremes(sum, error);
      known = zero ? Interval.ZERO : exact ? signed(rounded) : rounded;
      extremes = known;
    }
    return known;
  }

  private Interval signed(Interval rounded) {
    double low = rounded.lo();
    double high = rounded.hi();
    if (low <= 0 && Definiteness.isExactlySemidefinite(sum)) {
      low = 0;
    }
    DMatrixRMaj opposite = sum.copy();
    Arrays.setAll(opposite.data, i -> -sum.data[i]);
    if (high >= 0 && Definiteness.isExactlySemidefinite(opposite)) {
      high = 0;
    }
    return new Interval(low, high);
  }
}
