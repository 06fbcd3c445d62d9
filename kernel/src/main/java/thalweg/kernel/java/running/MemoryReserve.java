package thalweg.kernel.java.running;

import org.jspecify.annotations.Nullable;

/** Memory that is given up when a cell runs out of it, so that there is room to say so and to drop what fills it. */
final class MemoryReserve {
  private static final int SIZE = 24 << 20; // bytes

  private volatile byte @Nullable [] held;

  /** Holds the reserve again, if there is room. */
  void refill() {
    Runtime memory = Runtime.getRuntime();
    long room = memory.maxMemory() - memory.totalMemory() + memory.freeMemory();
    if (held == null && room > 4L * SIZE) held = new byte[SIZE];
  }

  /** Gives it up if that is what was thrown. */
  void releaseOn(Throwable thrown) {
    if (thrown instanceof OutOfMemoryError || thrown.getCause() instanceof OutOfMemoryError)
      held = null;
  }
}
