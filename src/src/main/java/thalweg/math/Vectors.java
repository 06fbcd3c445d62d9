package thalweg.math;

/**
 * Arithmetic on vectors held as {@code double[]}.
 *
 * <p>Every operation writes into an array the caller owns and allocates nothing. Lengths are checked, since
 * a silent mismatch would be a wrong number.
 */
public final class Vectors {
  /** Below this many entries vector instructions are not worth loading. */
  private static final int SHORT = 32;

  private Vectors() {}

  /** The inner product \(x^\top y\); plain, so that it overflows and underflows where {@link #cosine} does not. */
  public static double dot(double[] x, double[] y) {
    Check.length("y", y, x.length);
    return dot(x, 0, y, 0, x.length);
  }

  /** \(\sum_{i=0}^{n-1}x_{p+i}\,y_{q+i}\), the inner product of n entries from places of two arrays on. */
  public static double dot(double[] x, int p, double[] y, int q, int n) {
    return Loops.forSum(n).dot(x, p, y, q, n);
  }

  /**
   * The cosine of the angle between two vectors, \(x^\top y/(\lVert x\rVert\lVert y\rVert)\), right in any units:
   * where {@link #dot} overflows or underflows, \(x^\top y/y^\top y\) is still \(\cos\cdot\lVert x\rVert/\lVert
   * y\rVert\).
   *
   * @return within rounding of [−1, 1]; 0 if a vector is 0, NaN if one is not finite
   */
  public static double cosine(double[] x, double[] y) {
    Check.length("y", y, x.length);
    double xScale = PowerOfTwo.toOne(normInf(x));
    double yScale = PowerOfTwo.toOne(normInf(y));
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      double xi = xScale * x[i];
      double yi = yScale * y[i];
      xx += xi * xi;
      xy += xi * yi;
      yy += yi * yi;
    }
    return xy == 0 ? 0 : xy / Math.sqrt(xx) / Math.sqrt(yy);
  }

  /**
   * The Euclidean norm \(\lVert x\rVert_2\), scaled where the plain sum of squares would overflow or
   * underflow.
   */
  public static double norm2(double[] x) {
    return norm2(x, 0, x.length);
  }

  /** The Euclidean norm of the entries from one place up to another, the last not included. */
  public static double norm2(double[] x, int from, int to) {
    double sum = Loops.forSum(to - from).dot(x, from, x, from, to - from);
    if (sum > 1e-280 && sum < 1e280) {
      return Math.sqrt(sum);
    }
    double largest = 0;
    for (int i = from; i < to; i++) {
      largest = Math.max(largest, Math.abs(x[i]));
    }
    if (largest == 0 || !Double.isFinite(largest)) {
      return largest;
    }
    double scaled = 0;
    for (int i = from; i < to; i++) {
      scaled += (x[i] / largest) * (x[i] / largest);
    }
    return largest * Math.sqrt(scaled);
  }

  /** The largest magnitude \(\lVert x\rVert_\infty\); NaN if any entry is NaN, 0 for no entries. */
  public static double normInf(double[] x) {
    double largest = 0;
    for (double xi : x) {
      largest = Math.max(largest, Math.abs(xi));
    }
    return largest;
  }

  /** The Euclidean distance \(\lVert x-y\rVert_2\), scaled like {@link #norm2}. */
  public static double distance(double[] x, double[] y) {
    Check.length("y", y, x.length);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - y[i]) * (x[i] - y[i]);
    }
    if (sum > 1e-280 && sum < 1e280) {
      return Math.sqrt(sum);
    }
    double largest = 0;
    for (int i = 0; i < x.length; i++) {
      largest = Math.max(largest, Math.abs(x[i] - y[i]));
    }
    if (largest == 0 || !Double.isFinite(largest)) {
      return largest;
    }
    double scaled = 0;
    for (int i = 0; i < x.length; i++) {
      double difference = (x[i] - y[i]) / largest;
      scaled += difference * difference;
    }
    return largest * Math.sqrt(scaled);
  }

  /**
   * \(y \leftarrow y + a x\).
   *
   * @param a the factor
   * @param x the vector added. Not modified.
   * @param y the vector added to. Modified.
   */
  public static void axpy(double a, double[] x, double[] y) {
    Check.length("y", y, x.length);
    for (int i = 0; i < x.length; i++) {
      y[i] += a * x[i];
    }
  }

  /**
   * \(y \leftarrow y + a\,m_i\) for a row of a matrix whose rows are as long as y and lie one after the other.
   *
   * @param a the factor
   * @param m the matrix. Not modified.
   * @param i the number of the row
   * @param y the vector added to. Modified.
   */
  public static void addRow(double a, double[] m, int i, double[] y) {
    Loops loops = y.length < SHORT ? Loops.PLAIN : Loops.Fastest.LOOPS;
    loops.addScaled(y.length, a, m, i * y.length, y);
  }

  /**
   * \(z \leftarrow a x + b y\).
   *
   * @param a the factor of x
   * @param x a vector. Not modified, unless it is z.
   * @param b the factor of y
   * @param y a vector. Not modified, unless it is z.
   * @param z the result; may be x or y. Modified.
   */
  public static void combine(double a, double[] x, double b, double[] y, double[] z) {
    Check.length("y", y, x.length);
    Check.length("z", z, x.length);
    for (int i = 0; i < x.length; i++) {
      z[i] = a * x[i] + b * y[i];
    }
  }

  /**
   * \(x \leftarrow a x\).
   *
   * @param a the factor
   * @param x the vector. Modified.
   */
  public static void scale(double a, double[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] *= a;
    }
  }

  /**
   * \(x \leftarrow x/\lVert x\rVert_2\), even where the norm itself would overflow; 0 stays 0, and an entry that is not
   * finite makes all NaN.
   *
   * @param x the vector. Modified.
   */
  public static void normalize(double[] x) {
    double largest = normInf(x);
    if (largest == 0) {
      return;
    }
    scale(PowerOfTwo.toOne(largest), x);
    double norm = Double.isFinite(largest) ? norm2(x) : Double.NaN;
    for (int i = 0; i < x.length; i++) {
      x[i] /= norm;
    }
  }

  /** Whether every entry is a finite number. */
  public static boolean isFinite(double[] x) {
    return Loops.forSum(x.length).areFinite(x, 0, x.length);
  }

  /** \(\sum_{i=0}^{n-1}(x_{p+i}-y_{q+i})^2\), in four sums side by side, since a processor begins an addition before the last one has ended. */
  public static double squaredDistance(double[] x, int p, double[] y, int q, int n) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int end = p + n;
    for (; p < end - 3; p += 4, q += 4) {
      double d0 = x[p] - y[q];
      double d1 = x[p + 1] - y[q + 1];
      double d2 = x[p + 2] - y[q + 2];
      double d3 = x[p + 3] - y[q + 3];
      s0 += d0 * d0;
      s1 += d1 * d1;
      s2 += d2 * d2;
      s3 += d3 * d3;
    }
    for (; p < end; p++, q++) {
      double d0 = x[p] - y[q];
      s0 += d0 * d0;
    }
    return (s0 + s1) + (s2 + s3);
  }
}
