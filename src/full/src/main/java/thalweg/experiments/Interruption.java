package thalweg.experiments;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells what was finished from what was not. A solver that is interrupted hands back the point it had reached, and a trial
 * measures there as if nothing had happened; only the thread's interrupt, which stays set, shows it.
 */
final class Interruption {
  private Interruption() {}

  /** What the part gives; null, with the interrupt still set, if the thread was interrupted before or meanwhile. */
  static <T> @Nullable T orNone(Supplier<T> part) {
    if (Thread.currentThread().isInterrupted()) {
      return null;
    }
    T result = part.get();
    return Thread.currentThread().isInterrupted() ? null : result;
  }
}
