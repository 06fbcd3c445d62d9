package thalweg.kernel.java.runtime;

import java.util.function.Supplier;

/** Work of a debugger, in which its thread stops at no probe: evaluating an expression, reading a value. */
public final class Quiet {
  private static final ThreadLocal<Boolean> ON = new ThreadLocal<>();

  private Quiet() {}

  /** Whether this thread is doing such work. */
  public static boolean isOn() {
    return ON.get() != null;
  }

  /** Does it. */
  public static <T> T call(Supplier<T> work) {
    boolean outer = isOn();
    ON.set(true);
    try {
      return work.get();
    } finally {
      if (!outer) ON.remove();
    }
  }

  /** Does it. */
  public static void run(Runnable work) {
    call(
        () -> {
          work.run();
          return true;
        });
  }
}
