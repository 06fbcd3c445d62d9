package thalweg.kernel.java.debugging.stopping;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.runtime.Probe;

/** Which threads stop where: at breakpoints and exceptions, at the end of a step, and because somebody wants to look. */
final class StopRules {
  private final CellStack stack;
  private final Breakpoints breakpoints;
  private final Exceptions exceptions;
  private final Map<Thread, Step> steps = new ConcurrentHashMap<>();
  private volatile boolean pausing;

  StopRules(CellStack stack, Breakpoints breakpoints, Exceptions exceptions) {
    this.stack = stack;
    this.breakpoints = breakpoints;
    this.exceptions = exceptions;
  }

  /** The stopped thread is to go to the end of a step. */
  void step(Stop stop, Step.Kind kind) {
    steps.put(stop.thread(), new Step(kind, stop.depth(), CellStack.methods(stop.frames())));
  }

  /** The next thread that comes to a line is to stop there. */
  void pause() {
    pausing = true;
  }

  /** A thread has stopped: it has come to the end of what it was to do. */
  void reached(Thread thread) {
    steps.remove(thread);
    pausing = false;
  }

  /** No steps any more, and no wish to look. */
  void clear() {
    steps.clear();
    pausing = false;
  }

  /** The same for threads that have no code of cells to run now; whether that changes anything. */
  boolean forget() {
    boolean ended = steps.keySet().removeIf(thread -> !CellStack.isIn(thread));
    boolean changed = pausing || ended;
    pausing = false;
    return changed;
  }

  /** Whether a thread might stop at a probe. */
  boolean isWanted(Probe probe) {
    if (probe.kind() != Probe.Kind.LINE) return exceptions.areWatched();
    if (pausing || breakpoints.at(probe) != null) return true;
    for (Step step : steps.values()) if (mayEnd(step, probe)) return true;
    return false;
  }

  private boolean mayEnd(Step step, Probe probe) {
    return step.mayEndAt(probe) || stack.isTopLevel(probe);
  }

  /** How the current thread stops at a probe; null if it does not. */
  @Nullable Stop stop(Probe probe, @Nullable Object[] values) {
    if (probe.kind() != Probe.Kind.LINE)
      return exceptions.stop(probe, values[0])
          ? new Stop(probe, values, Stop.Reason.EXCEPTION, "", stack)
          : null;
    Step step = steps.get(Thread.currentThread());
    if (step != null && mayEnd(step, probe) && step.endsAt(stack.depth()))
      return new Stop(probe, values, Stop.Reason.STEP, "", stack);
    if (pausing) return new Stop(probe, values, Stop.Reason.PAUSE, "", stack);
    Breakpoint breakpoint = breakpoints.at(probe);
    String why = breakpoint == null ? null : breakpoint.why(probe, values);
    return why == null ? null : new Stop(probe, values, Stop.Reason.BREAKPOINT, why, stack);
  }

  /** Whether the reason for a stop has gone meanwhile. */
  boolean isMoot(Stop stop) {
    return stop.reason() == Stop.Reason.BREAKPOINT && breakpoints.at(stop.probe()) == null;
  }
}
