package thalweg.math;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;

/**
 * An object for each thread, made when the thread first asks. Unlike those of a {@link ThreadLocal} they belong to whoever holds this: a
 * thread that lives on keeps none of them.
 *
 * @param <T> the kind of object
 */
public final class PerThread<T> {
  private final Supplier<T> maker;
  private final Map<Thread, T> all = Collections.synchronizedMap(new WeakHashMap<>());

  /**
   * None yet.
   *
   * @param maker makes one; called by several threads at a time
   */
  public PerThread(Supplier<T> maker) {
    this.maker = maker;
  }

  /** That of the calling thread. */
  public T get() {
    T own = all.get(Thread.currentThread());
    if (own == null) {
      own = maker.get();
      all.put(Thread.currentThread(), own);
    }
    return own;
  }
}
