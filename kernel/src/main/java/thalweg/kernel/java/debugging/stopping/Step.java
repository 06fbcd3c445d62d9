package thalweg.kernel.java.debugging.stopping;

import java.util.Set;
import thalweg.kernel.java.runtime.Probe;

/**
 * A step of a thread that has not ended yet.
 *
 * @param kind which lines end it
 * @param depth of the call that it began in
 * @param methods that were running then, by class and name
 */
public record Step(Kind kind, int depth, Set<String> methods) {
  /** Where a step ends. */
  public enum Kind {
    /** At the next line, whatever method it is in. */
    INTO,
    /** At the next line of the method, or of one that called it. */
    OVER,
    /** At the next line of a method that called it. */
    OUT
  }

  /** Whether it may end at a probe. */
  boolean mayEndAt(Probe probe) {
    if (kind == Kind.INTO) return true;
    String method = probe.method().substring(0, probe.method().indexOf('('));
    return methods.contains(probe.owner().getName() + "." + method);
  }

  /** Whether it ends at a line. */
  boolean endsAt(int now) {
    return switch (kind) {
      case INTO -> true;
      case OVER -> now <= depth;
      case OUT -> now < depth;
    };
  }
}
