package thalweg.math;

/**
 * Products of matrices that lie in arrays, row after row, added to a third: what a layer of a network does forward and backward.
 *
 * <p>Each entry is a sum in a fixed order, so equal calls give equal bits, however many threads share the work. On a JVM started
 * with {@code --add-modules jdk.incubator.vector} they use the processor's vector instructions, and are some ten times as fast.
 */
public final class Products {
  private static final BlockedProduct PLAIN = new BlockedProduct(new PlainTiles());

  /** Loaded when a product is first large enough for it. */
  private static final class Large {
    static final BlockedProduct PRODUCT = new BlockedProduct(Tiles.fastest());
  }

  private Products() {}

  /**
   * \(C\leftarrow C+AB\).
   *
   * @param a A, n×k. Not modified.
   * @param b B, k×m. Not modified.
   * @param c C, n×m, whose rows are whole: their neighbors lie side by side. Modified.
   */
  public static void add(Strided a, Strided b, Strided c, int n, int k, int m) {
    boolean large = (long) n * k * m >= Loops.WORTHWHILE;
    (large ? Large.PRODUCT : PLAIN).add(a, b, c, n, k, m);
  }

  /**
   * \(C\leftarrow C+AB^\top\) for whole arrays.
   *
   * @param a A, n×k. Not modified.
   * @param b B, m×k. Not modified.
   * @param c C, n×m. Modified.
   */
  public static void addTimesTransposed(double[] a, double[] b, double[] c, int n, int k, int m) {
    Strided bt = Strided.rows(b, 0, k).transposed();
    add(Strided.rows(a, 0, k), bt, Strided.rows(c, 0, m), n, k, m);
  }

  /**
   * \(C\leftarrow C+AB\) for whole arrays.
   *
   * @param a A, n×k. Not modified.
   * @param b B, k×m. Not modified.
   * @param c C, n×m. Modified.
   */
  public static void addTimes(double[] a, double[] b, double[] c, int n, int k, int m) {
    add(Strided.rows(a, 0, k), Strided.rows(b, 0, m), Strided.rows(c, 0, m), n, k, m);
  }

  /**
   * \(C\leftarrow C+A^\top B\) for whole arrays.
   *
   * @param a A, n×k. Not modified.
   * @param b B, n×m. Not modified.
   * @param c C, k×m. Modified.
   */
  public static void addTransposedTimes(double[] a, double[] b, double[] c, int n, int k, int m) {
    Strided at = Strided.rows(a, 0, k).transposed();
    add(at, Strided.rows(b, 0, m), Strided.rows(c, 0, m), k, n, m);
  }
}
