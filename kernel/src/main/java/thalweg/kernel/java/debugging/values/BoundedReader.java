package thalweg.kernel.java.debugging.values;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.display.TypeNames;
import thalweg.kernel.java.runtime.Guard;

/**
 * Reads values in a thread of its own and waits only so long: a method of a library may never end, and a collection may be locked by
 * the very thread that the debugger has stopped. The values of a class that took too long once are read no more.
 */
final class BoundedReader {
  private static final int LIMIT = 500; // ms

  private final Set<Class<?>> slow = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Thread thread;
  private ThreadPoolExecutor reading = executor();

  private ThreadPoolExecutor executor() {
    return new ThreadPoolExecutor(
        0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), this::thread);
  }

  private Thread thread(Runnable code) {
    Thread fresh = new Thread(code, "variables");
    fresh.setDaemon(true);
    thread = fresh;
    return fresh;
  }

  /** Values are read again, whatever they did before. */
  void forget() {
    slow.clear();
  }

  /**
   * Reads something of a value.
   *
   * @param otherwise what stands for it, made of the reason why it cannot be read
   */
  synchronized <T> T read(
      @Nullable Object value, int limits, Supplier<T> work, Function<String, T> otherwise) {
    Class<?> type = value == null ? Void.class : value.getClass();
    String kind = TypeNames.shortest(type);
    String late = kind + ", not read: that takes more than " + LIMIT * limits / 1000.0 + " s";
    if (slow.contains(type)) return otherwise.apply(late);
    Future<T> result = reading.submit(work::get);
    try {
      return result.get((long) LIMIT * limits, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      slow.add(type);
      abandon();
      return otherwise.apply(late);
    } catch (ExecutionException e) {
      return otherwise.apply(
          kind
              + ", not read: it throws "
              + TypeNames.shortest(Objects.requireNonNull(e.getCause()).getClass()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      abandon();
      return otherwise.apply(kind + ", not read: the debugger was interrupted");
    }
  }

  /** Code of a cell that the thread is in ends at its next check, that of a library if it minds the interrupt. */
  private void abandon() {
    reading.shutdownNow();
    Thread stuck = thread;
    if (stuck != null) Guard.condemn(Set.of(stuck));
    reading = executor();
  }
}
