package thalweg.kernel.java.runtime;

import java.util.List;
import org.dflib.jjava.jupyter.kernel.BaseNotebookStatics;

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

  /** What a cell yields that ends in a call without a value. */
  protected static Object noValue$() {
    return CellValue.NOTHING;
  }

  /** What a cell yields that ends in a declaration or a statement. */
  protected static Object nothing$() {
    return CellValue.NOTHING;
  }

  /** Calls a line magic that is alone on its line. */
  protected static Object lineMagic$(String name, String... words) {
    Object value = lineMagicValue$(name, words);
    return value == null ? CellValue.NOTHING : value;
  }

  /** Calls a line magic for a variable that takes its value. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // the variable's type
  protected static <T> T lineMagicValue$(String name, String... words) {
    return BaseNotebookStatics.lineMagic(name, List.of(words));
  }

  /** Calls a line magic whose value is lines of text. */
  protected static List<String> lines$(String name, String... words) {
    return lineMagicValue$(name, words);
  }
}
