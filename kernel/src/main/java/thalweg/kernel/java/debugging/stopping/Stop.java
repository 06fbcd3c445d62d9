package thalweg.kernel.java.debugging.stopping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.runtime.Probe;

/** A stopped thread at a probe. */
public final class Stop {
  /** Why a thread stopped, in the words of the Debug Adapter Protocol. */
  public enum Reason {
    /** A breakpoint. */
    BREAKPOINT("at a breakpoint"),
    /** The end of a step. */
    STEP("after a step"),
    /** Somebody asked for it. */
    PAUSE("paused"),
    /** An exception. */
    EXCEPTION("at an exception");

    private final String description;

    Reason(String description) {
      this.description = description;
    }

    /** In words. */
    public String description() {
      return description;
    }
  }

  private final Thread thread;
  private final Probe probe;
  private final @Nullable Object[] values;
  private final Reason reason;
  private final String text;
  private final List<Frame> frames;
  private final int depth;
  private final Tasks tasks = new Tasks();

  Stop(Probe probe, @Nullable Object[] values, Reason reason, String text, CellStack stack) {
    this.thread = Thread.currentThread();
    this.probe = probe;
    this.values = values;
    this.reason = reason;
    this.text = text;
    this.frames = withProbe(stack.frames(), probe, values);
    this.depth = stack.depth();
  }

  /** The innermost call sees what its probe has taken, which is always known. */
  private static List<Frame> withProbe(List<Frame> frames, Probe probe, @Nullable Object[] values) {
    List<Frame> all = new ArrayList<>(frames);
    if (!all.isEmpty()) all.set(0, all.get(0).seeing(Visible.at(probe, values)));
    return List.copyOf(all);
  }

  /** The stopped thread. */
  public Thread thread() {
    return thread;
  }

  /** Where it does. */
  public Probe probe() {
    return probe;
  }

  /** The exception that it stopped at; null for none. */
  public @Nullable Throwable exception() {
    return probe.kind() == Probe.Kind.LINE ? null : (Throwable) values[0];
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** What else there is to say of it; empty for nothing. */
  public String text() {
    return text;
  }

  /** Its calls, innermost first. */
  public List<Frame> frames() {
    return frames;
  }

  int depth() {
    return depth;
  }

  /** What the thread is asked to do meanwhile. */
  public Tasks tasks() {
    return tasks;
  }
}
