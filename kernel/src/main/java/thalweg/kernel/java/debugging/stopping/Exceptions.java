package thalweg.kernel.java.debugging.stopping;

import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.runtime.Guard;
import thalweg.kernel.java.runtime.Probe;

/** Which exceptions stop a thread, once each. */
final class Exceptions {
  static final String ALL = "all";
  static final String UNCAUGHT = "uncaught";

  private final CellStack stack;
  private final Map<Thread, WeakReference<Throwable>> last =
      Collections.synchronizedMap(new WeakHashMap<>());
  private volatile Set<String> filters = Set.of();

  Exceptions(CellStack stack) {
    this.stack = stack;
  }

  void set(Set<String> filters) {
    this.filters = filters;
  }

  boolean areWatched() {
    return !filters.isEmpty();
  }

  /** Whether an exception that came to a probe in the current thread stops it. */
  boolean stop(Probe probe, @Nullable Object thrown) {
    if (!(thrown instanceof Throwable e) || e instanceof Guard.Stopped) return false;
    WeakReference<Throwable> before = last.get(Thread.currentThread());
    if (before != null && before.refersTo(e)) return false;
    boolean wanted =
        filters.contains(ALL)
            || (filters.contains(UNCAUGHT)
                && probe.kind() == Probe.Kind.THROWN
                && !stack.catches(e));
    if (wanted) last.put(Thread.currentThread(), new WeakReference<>(e));
    return wanted;
  }
}
