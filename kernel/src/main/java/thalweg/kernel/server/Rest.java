package thalweg.kernel.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import thalweg.kernel.log.Log;

/**
 * Work that can wait until no request has come for a moment, such as drawing well what was drawn in haste: a slider that is dragged
 * sends its next value as soon as the last one is answered.
 */
final class Rest {
  /** Longer than a browser takes from an answer to its next value, and short to a person who waits. */
  private static final int MOMENT = 150; // ms

  private final Executor later;
  private final Map<Object, Runnable> waiting = new LinkedHashMap<>();
  private int requests; // that are not answered yet
  private long moments; // that have begun

  /**
   * Keeps work.
   *
   * @param later runs its tasks a moment later, in the thread that answers requests
   */
  Rest(Executor later) {
    this.later = later;
  }

  /** Keeps work for the thread that answers requests. */
  static Rest of(Executor worker) {
    return new Rest(CompletableFuture.delayedExecutor(MOMENT, TimeUnit.MILLISECONDS, worker));
  }

  /** A request has come. */
  synchronized void comes() {
    requests++;
  }

  /** A request has been answered. */
  synchronized void answered() {
    requests--;
    if (requests > 0 || waiting.isEmpty()) return;
    long moment = ++moments;
    later.execute(() -> begin(moment));
  }

  /** Leaves work for later, in place of earlier work about the same thing. */
  synchronized void leave(Object about, Runnable work) {
    waiting.put(about, work);
  }

  private void begin(long moment) {
    for (Runnable work : take(moment)) {
      try {
        work.run();
      } catch (RuntimeException | Error e) {
        Log.error("rest", e);
      }
    }
  }

  /** What waits; nothing if a request has come since that moment began. */
  private synchronized List<Runnable> take(long moment) {
    if (requests > 0 || moment != moments) return List.of();
    List<Runnable> all = List.copyOf(waiting.values());
    waiting.clear();
    return all;
  }
}
