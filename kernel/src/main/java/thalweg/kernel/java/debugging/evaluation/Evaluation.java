package thalweg.kernel.java.debugging.evaluation;

import java.lang.invoke.MethodHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A compiled expression, which may be evaluated many times. */
public final class Evaluation {
  private final MethodHandle code; // of Object[] to Object
  private final List<FrameValue> values;

  Evaluation(MethodHandle code, List<FrameValue> values) {
    this.code = code;
    this.values = values;
  }

  /**
   * Evaluates in the calling thread. A loop in the code of cells, and in a lambda of the expression, ends when the cell is to stop.
   *
   * @param locals the values of the local variables, in the order in which they were given to be compiled, of a primitive
   *     type in their boxes
   * @return the value; {@link thalweg.kernel.java.runtime.CellValue#NOTHING} of a method that returns nothing
   * @throws Throwable what the expression throws, as it was thrown
   */
  public @Nullable Object call(@Nullable Object... locals) throws Throwable {
    @Nullable Object[] used = new Object[values.size()];
    for (int i = 0; i < used.length; i++) used[i] = values.get(i).read(locals);
    return (Object) code.invokeExact(used);
  }
}
