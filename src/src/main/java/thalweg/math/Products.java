package thalweg.math;

/**
 * Products of matrices that lie in arrays, row after row, added to a third: what a layer of a network does forward and backward.
 *
 * <p>Each entry is a sum in a fixed order, so equal calls give equal bits, however many threads share the work. On a JVM started
 * with {@code --add-modules jdk.incubator.vector} they use the processor's vector instructions, and are some ten times as fast.
 */
public final class Products {
  private static final BlockedProduct PLAIN = new BlockedProduct(Loops.PLAIN);

  /** Loaded when a product is first large enough for it. */
  private static final class Large {
    static final BlockedProduct PRODUCT = new BlockedProduct(Loops.Fastest.LOOPS);
  }

  private Products() {}

  /**
   * \(C\leftarrow C+AB^\top\).
   *
   * @param a A, n×k. Not modified.
   * @param b B, m×k. Not modified.
   * @param c C, n×m. Modified.
   */
  public static void addTimesTransposed(double[] a, double[] b, double[] c, int n, int k, int m) {
    add(at(a, k, 1), at(b, 1, k), at(c, m, 1), n, k, m);
  }

  /**
   * \(C\leftarrow C+AB\).
   *
   * @param a A, n×k. Not modified.
   * @param b B, k×m. Not modified.
   * @param c C, n×m. Modified.
   */
  public static void addTimes(double[] a, double[] b, double[] c, int n, int k, int m) {
    add(at(a, k, 1), at(b, m, 1), at(c, m, 1), n, k, m);
  }

  /**
   * \(C\leftarrow C+A^\top B\).
   *
   * @param a A, n×k. Not modified.
   * @param b B, n×m. Not modified.
   * @param c C, k×m. Modified.
   */
  public static void addTransposedTimes(double[] a, double[] b, double[] c, int n, int k, int m) {
    add(at(a, 1, k), at(b, m, 1), at(c, m, 1), k, n, m);
  }

  private static void add(
      BlockedProduct.Strided a,
      BlockedProduct.Strided b,
      BlockedProduct.Strided c,
      int n,
      int k,
      int m) {
    boolean large = (long) n * k * m >= Loops.WORTHWHILE;
    (large ? Large.PRODUCT : PLAIN).add(a, b, c, n, k, m);
  }

  private static BlockedProduct.Strided at(double[] data, int row, int column) {
    return new BlockedProduct.Strided(data, 0, row, column);
  }
}
