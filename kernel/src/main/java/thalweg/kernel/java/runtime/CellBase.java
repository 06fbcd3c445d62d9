package thalweg.kernel.java.runtime;

/**
 * What the class of a cell inherits, so that its generated code needs no name that a student's could hide: neither {@code
 * int thalweg} nor {@code class Object} changes what it means.
 */
public abstract class CellBase {
  /** For the classes of cells alone. */
  protected CellBase() {}

  /** The value of an expression. */
  protected static Object value$(CellValue.Value expression) throws Throwable {
    return CellValue.of(expression);
  }

  /** Runs an expression that has no value. */
  protected static Object value$(CellValue.Call expression) throws Throwable {
    return CellValue.of(expression);
  }

  /** What a cell yields that ends in a declaration or a statement. */
  protected static Object nothing$() {
    return CellValue.NOTHING;
  }
}
