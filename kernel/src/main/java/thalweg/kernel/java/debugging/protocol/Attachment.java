package thalweg.kernel.java.debugging.protocol;

import java.util.Set;
import thalweg.kernel.java.debugging.stopping.Stop;
import thalweg.kernel.java.debugging.stopping.Stops;

/** Whether a front end is debugging, and what begins and ends with that. */
final class Attachment {
  /** What is answered also when none is. */
  private static final Set<String> ALWAYS =
      Set.of(
          "debugInfo",
          "initialize",
          "inspectVariables",
          "richInspectVariables",
          "variables",
          "modules",
          "dumpCell",
          "source",
          "disconnect");

  private final Stops stops;
  private final Expressions expressions;
  private volatile boolean begun;

  Attachment(Stops stops, Expressions expressions) {
    this.stops = stops;
    this.expressions = expressions;
  }

  boolean hasBegun() {
    return begun;
  }

  /** Refuses what makes no sense now. */
  void requireFor(String command) {
    if (begun || ALWAYS.contains(command)) return;
    throw new Refusal("the debugger is not attached: turn it on first, by initialize and attach");
  }

  void begin() {
    if (begun) return;
    try {
      stops.attach();
    } catch (IllegalStateException e) {
      throw new Refusal(String.valueOf(e.getMessage()));
    }
    begun = true;
  }

  void end() {
    if (!begun) return;
    begun = false;
    Stop stop = stops.current();
    if (stop != null) Evaluations.end(stop);
    stops.detach();
    expressions.forget();
  }

  /** The running cells are to stop: those that a debugger has stopped, too. */
  void release() {
    if (begun) stops.release();
  }

  /** A cell has ended. */
  void forget() {
    if (!begun) return;
    stops.forget();
    expressions.forget();
  }
}
