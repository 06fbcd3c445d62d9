package thalweg.kernel.java.debugging.stopping;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.runtime.LocalVariable;
import thalweg.kernel.java.runtime.Probe;

/**
 * What the code of a call sees of its own.
 *
 * @param owner the class whose code it is
 * @param variables with known values, {@code this} among them
 * @param values theirs, those of primitive types in their boxes
 * @param unknown the names of variables whose values the JVM does not tell, for it has compiled the code
 */
public record Visible(
    Class<?> owner,
    List<LocalVariable> variables,
    List<@Nullable Object> values,
    List<String> unknown) {

  /** That nothing is known of it. */
  static Visible nothing(Class<?> owner) {
    return new Visible(owner, List.of(), List.of(), List.of());
  }

  /** What the code at a probe sees, where it has taken these values. */
  public static Visible at(Probe probe, @Nullable Object[] taken) {
    List<LocalVariable> variables = probe.locals();
    List<@Nullable Object> values = Arrays.asList(taken);
    int from = taken.length - variables.size(); // an exception comes first
    return new Visible(probe.owner(), variables, values.subList(from, taken.length), List.of());
  }
}
