package thalweg.kernel.java.debugging.values;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
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
 * the very thread that the debugger has stopped. What took too long once is read no more.
 */
final class BoundedReader {
  private static final int LIMIT = 500; // ms
  private static final int SHORT_LIMIT = 50; // once several values were late
  private static final int SEVERAL = 5;

  private final IdentityHashMap<Object, String> late = new IdentityHashMap<>(); // and why
  private final Set<Class<?>> lateTypes =
      new HashSet<>(); // of libraries, whose methods are to blame
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
  synchronized void forget() {
    late.clear();
    lateTypes.clear();
  }

  /**
   * Reads something of a value.
   *
   * @param limits how much longer than the text of a value it may take
   * @param otherwise what stands for it, made of the reason why it cannot be read
   */
  synchronized <T> T read(
      @Nullable Object value, int limits, Supplier<T> work, Function<String, T> otherwise) {
    String kind = value == null ? "null" : TypeNames.shortest(value.getClass());
    if (value != null && (late.containsKey(value) || lateTypes.contains(value.getClass())))
      return otherwise.apply(late.getOrDefault(value, late(kind, LIMIT)));
    int limit = limits * (late.size() < SEVERAL ? LIMIT : SHORT_LIMIT);
    Future<T> result = reading.submit(work::get);
    try {
      return result.get(limit, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      abandon();
      if (value != null) remember(value, late(kind, limit));
      return otherwise.apply(late(kind, limit));
    } catch (ExecutionException e) {
      Throwable thrown = Objects.requireNonNull(e.getCause());
      return otherwise.apply(
          kind + ", not read: it throws " + TypeNames.shortest(thrown.getClass()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      abandon();
      return otherwise.apply(kind + ", not read: the debugger was interrupted");
    }
  }

  private static String late(String kind, int limit) {
    return kind + ", not read: that takes more than " + limit / 1000.0 + " s";
  }

  private void remember(Object value, String why) {
    late.put(value, why);
    boolean general = TypeNames.isOfJava(value.getClass()) || value instanceof Contents;
    if (!general) lateTypes.add(value.getClass());
  }

  /** Code of a cell that the thread is in ends at its next check, that of a library if it minds the interrupt. */
  private void abandon() {
    reading.shutdownNow();
    Thread stuck = thread;
    if (stuck != null) Guard.condemn(Set.of(stuck));
    reading = executor();
  }
}
