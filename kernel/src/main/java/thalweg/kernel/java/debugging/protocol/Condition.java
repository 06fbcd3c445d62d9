package thalweg.kernel.java.debugging.protocol;

import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.debugging.stopping.Breakpoint;
import thalweg.kernel.java.debugging.stopping.Visible;
import thalweg.kernel.java.runtime.Guard;
import thalweg.kernel.java.runtime.Probe;

/** An expression that says whether a thread stops. One that cannot say so stops it, too, for somebody waits to see why. */
record Condition(String expression, Expressions expressions) implements Breakpoint.Condition {

  @Override
  public @Nullable String why(Probe probe, @Nullable Object[] values) {
    Object value;
    try {
      value = expressions.value(expression, Visible.at(probe, values));
    } catch (Guard.Stopped e) {
      throw e; // the cell is to end
    } catch (Throwable e) {
      return problem(Expressions.text(e));
    }
    if (value instanceof Boolean holds) return holds ? "" : null;
    return problem("it must be true or false but was " + value);
  }

  private String problem(String why) {
    String sentence =
        "The condition of a breakpoint, " + expression + ", cannot be decided: " + why;
    System.err.println(sentence);
    return sentence;
  }
}
