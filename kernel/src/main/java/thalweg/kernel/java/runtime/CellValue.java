package thalweg.kernel.java.runtime;

/**
 * The value of a cell's last expression.
 *
 * <p>Public because cells are in another package; only {@link CellBase} calls it.
 */
public final class CellValue {
  /** What a cell yields that ends in a declaration or a statement. */
  public static final Object NOTHING = new Object();

  private CellValue() {}

  /** An expression that has a value. */
  @FunctionalInterface
  public interface Value {
    /** Computes it. */
    Object get() throws Throwable;
  }

  /** A call of a method that returns nothing. */
  @FunctionalInterface
  public interface Call {
    /** Makes it. */
    void run() throws Throwable;
  }

  /** The value. Java prefers this method wherever the expression has one. */
  public static Object of(Value expression) throws Throwable {
    return expression.get();
  }

  /** No value. */
  public static Object of(Call expression) throws Throwable {
    expression.run();
    return NOTHING;
  }
}
