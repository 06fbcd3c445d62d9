package thalweg.kernel.java.debugging.stopping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.runtime.Probe;

/** A thread that stands still at a probe. */
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
  private final Errands errands = new Errands();

  Stop(Probe probe, @Nullable Object[] values, Reason reason, String text, CellStack stack) {
    this.thread = Thread.currentThread();
    this.probe = probe;
    this.values = values;
    this.reason = reason;
    this.text = text;
    this.frames = stack.frames();
    this.depth = stack.depth();
  }

  /** The thread that stands still. */
  public Thread thread() {
    return thread;
  }

  /** Where it does. */
  public Probe probe() {
    return probe;
  }

  /** The exception, if there is one, and the values of the probe's variables. */
  public @Nullable Object[] values() {
    return values;
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
  public Errands errands() {
    return errands;
  }
}
