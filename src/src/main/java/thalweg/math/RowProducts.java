package thalweg.math;

/** Products of the rows of a matrix with a vector, a few rows at a time, as a model with one score an example needs them. */
public final class RowProducts {
  private static final RowProducts PLAIN = new RowProducts(Loops.PLAIN);

  /** Loaded when it is first needed. */
  private static final class Large {
    static final RowProducts PRODUCTS = new RowProducts(Loops.Fastest.LOOPS);
  }

  private final Loops loops;

  private RowProducts(Loops loops) {
    this.loops = loops;
  }

  /**
   * For so many multiplications in all the calls that belong together: few are not worth vector instructions.
   *
   * @param multiplications the entries of the whole matrix
   */
  public static RowProducts of(long multiplications) {
    return multiplications < Loops.WORTHWHILE ? PLAIN : Large.PRODUCTS;
  }

  /**
   * \(y\leftarrow Ax\).
   *
   * @param a n rows of d entries, one after the other from a place on. Not modified.
   * @param from that place
   * @param x d entries. Not modified.
   * @param y n entries. Modified.
   */
  public void multiply(double[] a, int from, int n, int d, double[] x, double[] y) {
    loops.multiply(n, d, a, from, x, y);
  }

  /**
   * \(g\leftarrow g+A^\top t\).
   *
   * @param a n rows of d entries, one after the other from a place on. Not modified.
   * @param from that place
   * @param t n entries. Not modified.
   * @param g d entries. Modified.
   */
  public void addTransposed(double[] a, int from, int n, int d, double[] t, double[] g) {
    loops.addTransposed(n, d, a, from, t, g);
  }
}
