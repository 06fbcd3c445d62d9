package thalweg.kernel.java.debugging.stopping;

import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.runtime.Probe;

/**
 * A line of a cell at which threads stop.
 *
 * @param path of the cell's code
 * @param line the line that was asked for
 * @param condition under which they do; null for always
 */
public record Breakpoint(String path, int line, @Nullable Condition condition) {

  /** What decides whether a thread stops. */
  @FunctionalInterface
  public interface Condition {
    /**
     * Why the thread stops, as people are told; null if it does not.
     *
     * @param values of the probe's variables
     */
    @Nullable String why(Probe probe, @Nullable Object[] values);
  }

  /** Why a thread stops; null if it does not. */
  @Nullable String why(Probe probe, @Nullable Object[] values) {
    return condition == null ? "" : condition.why(probe, values);
  }
}
