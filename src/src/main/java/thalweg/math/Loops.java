package thalweg.math;

/**
 * The innermost loops of linear algebra, on arrays from a place on; nothing is checked here.
 *
 * <p>There are two: {@link VectorLoops}, by the processor's vector instructions, where the JVM was started with {@code --add-modules
 * jdk.incubator.vector}, and {@link PlainLoops}. They agree but for rounding.
 */
interface Loops {
  /**
   * Below so many multiplications a call is plain anyway. It takes a few microseconds then, while the JVM takes a tenth of a second
   * to load the classes of vectors, and some more to compile what uses them.
   */
  int WORTHWHILE = 1 << 14;

  /** In plain Java. */
  Loops PLAIN = new PlainLoops();

  /** The fastest that this JVM has for so many multiplications. */
  static Loops forWork(long multiplications) {
    return multiplications < WORTHWHILE ? PLAIN : Fastest.LOOPS;
  }

  /** The fastest for one sum of n terms, which come many at a time where they are long. */
  static Loops forSum(int n) {
    return n < 1024 ? PLAIN : Fastest.LOOPS;
  }

  /** Loaded when it is first needed. */
  final class Fastest {
    static final Loops LOOPS =
        ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
            ? new VectorLoops()
            : PLAIN;

    private Fastest() {}
  }

  /** \(\sum_{i=0}^{n-1}x_{p+i}\,y_{q+i}\), in an order that depends on n alone. */
  double dot(double[] x, int p, double[] y, int q, int n);

  /** \(y_i\leftarrow\sum_{j=0}^{d-1}a_{ij}x_j\) for n rows that lie one after the other from p on. */
  void multiply(int n, int d, double[] a, int p, double[] x, double[] y);

  /** \(g_j\leftarrow g_j+\sum_{i=0}^{n-1}t_ia_{ij}\) for n rows of d entries from p on, in the order of i. */
  void addTransposed(int n, int d, double[] a, int p, double[] t, double[] g);

  /**
   * Squared distances \(\sum_{l=0}^{d-1}(x_l-c_{jl})^2\) of n points from k others, as many as a multiple of four.
   *
   * @param width of the points' rows, at least n
   * @param x entry l of point i is at l·width + i
   * @param c entry l of number j is at j·d + l
   * @param squares that of point i from number j is at j·width + i. Modified.
   */
  void squaredDistances(int n, int d, int width, double[] x, int k, double[] c, double[] squares);

  /**
   * The least and the second least number in each of n columns of k numbers; of equal ones the first.
   *
   * @param width of the rows, at least n
   * @param a entry j of column i is at j·width + i
   * @param first the least numbers; infinite if none is less than that. Modified.
   * @param second the next ones; infinite for k = 1. Modified.
   * @param which the row of the least. Modified.
   */
  void leastTwo(
      int n, int k, int width, double[] a, double[] first, double[] second, double[] which);

  /**
   * Takes points into the means of their groups one by one, \(n_j\leftarrow n_j+1\), \(s_l\leftarrow s_l+\frac{n_j-1}{n_j}(x_l-m_{jl})^2\) and
   * \(m_j\leftarrow m_j+(x-m_j)/n_j\).
   *
   * @param from the first point
   * @param to the one after the last
   * @param x point i begins at i·d
   * @param group that of point i is group[i]
   * @param counts n. Modified.
   * @param means m, mean j begins at j·d; 0 where a group has no points yet. Modified.
   * @param squares s, d numbers. Modified.
   */
  void addToMeans(
      int from,
      int to,
      int d,
      double[] x,
      int[] group,
      int[] counts,
      double[] means,
      double[] squares);

  /** \(y_i\leftarrow y_i+t\,x_{p+i}\) for n entries. */
  void addScaled(int n, double t, double[] x, int p, double[] y);

  /** Whether n entries are finite numbers. */
  boolean areFinite(double[] x, int p, int n);
}
