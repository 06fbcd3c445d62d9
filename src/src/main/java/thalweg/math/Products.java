package thalweg.math;

/**
 * Products of matrices that lie in arrays, row after row, added to a third: what a layer of a network does forward and backward.
 *
 * <p>Each entry is a sum in a fixed order, so equal calls give equal bits, however many threads share the work. On a JVM started
 * with {@code --add-modules jdk.incubator.vector} they use the processor's vector instructions, and are three to five times as fast.
 */
public final class Products {
  /** How many multiplications are worth a thread of their own. */
  private static final long WORTHWHILE = 20_000_000;

  /** A thread gets at least this many rows, and a multiple of them, so that tiles are filled. */
  private static final int ROWS = 16;

  private static final Product PLAIN = new PlainProduct();

  /** Loaded when a product is first large enough for it. */
  private static final class Large {
    static final Product PRODUCT =
        Loops.Fastest.LOOPS == Loops.PLAIN ? PLAIN : new BlockedProduct(Tiles.best());
  }

  private Products() {}

  /**
   * \(C\leftarrow C+AB\). Large products are shared out by rows, which changes no bit.
   *
   * @param a A, n×k. Not modified.
   * @param b B, k×m. Not modified.
   * @param c C, n×m, whose rows are whole: their neighbors lie side by side. Modified.
   */
  public static void add(Strided a, Strided b, Strided c, int n, int k, int m) {
    long multiplications = (long) n * k * m;
    Product product = multiplications < Loops.WORTHWHILE ? PLAIN : Large.PRODUCT;
    int parts = (int) Math.min(n / ROWS, multiplications / WORTHWHILE);
    if (parts < 2) {
      product.add(a, b, c, n, k, m);
      return;
    }
    int rows = (n / parts + ROWS - 1) / ROWS * ROWS;
    Parallel.forEach(
        (n + rows - 1) / rows,
        part -> {
          int i = part * rows;
          product.add(a.fromRow(i), b, c.fromRow(i), Math.min(rows, n - i), k, m);
        });
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
