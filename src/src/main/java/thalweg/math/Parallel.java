package thalweg.math;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * Work in parts, on all processors.
 *
 * <p>Who writes a part must not depend on which thread it is, and what is summed is summed part by part afterwards, in order: then
 * the bits of a result do not depend on the number of threads. {@code -Dthalweg.threads=1} keeps everything in the calling thread.
 */
public final class Parallel {
  private static final int THREADS =
      Integer.getInteger("thalweg.threads", ForkJoinPool.getCommonPoolParallelism() + 1);

  /** How many entries of a vector are worth a thread of their own, where each takes a few operations. */
  private static final int ENTRIES = 1 << 15;

  private Parallel() {}

  /** How many threads work at the same time, at the most. */
  public static int threads() {
    return THREADS;
  }

  /** In how many parts the entries of a vector of this length are best done. */
  public static int partsOf(int length) {
    return Math.max(1, Math.min(THREADS, length / ENTRIES));
  }

  /**
   * Does parts 0, 1, …, and returns when all are done.
   *
   * @param parts how many
   * @param part does one; called by several threads at a time, and allowed to throw
   */
  public static void forEach(int parts, IntConsumer part) {
    int threads = Math.min(parts, THREADS);
    if (threads < 2) {
      forEach(0, 1, parts, part);
      return;
    }
    List<ForkJoinTask<?>> shares = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      int first = t;
      shares.add(ForkJoinTask.adapt(() -> forEach(first, threads, parts, part)));
    }
    ForkJoinTask.invokeAll(shares);
  }

  /**
   * Does parts 0, 1, … until all are done or the calling thread is interrupted, which it stays.
   *
   * <p>A part that runs when the interrupt comes counts as not done, since it may have ended early and be half of something.
   *
   * @param parts how many
   * @param part does one; called by several threads at a time, and allowed to throw
   * @param listener is told after each part
   * @return which parts are done
   */
  public static boolean[] untilInterrupted(int parts, IntConsumer part, PartListener listener) {
    Thread caller = Thread.currentThread();
    // A thread that waits for others takes back its own interrupt until they are done, so it is
    // noted before.
    AtomicBoolean interrupted = new AtomicBoolean();
    BooleanSupplier goesOn =
        () -> {
          if (caller.isInterrupted()) {
            interrupted.set(true);
          }
          return !interrupted.get();
        };
    AtomicInteger next = new AtomicInteger();
    AtomicInteger count = new AtomicInteger();
    boolean[] done = new boolean[parts];
    // In order, so that what an interrupt leaves is all but the last few of those begun.
    forEach(
        Math.min(parts, THREADS),
        thread -> {
          for (int i = next.getAndIncrement();
              i < parts && goesOn.getAsBoolean();
              i = next.getAndIncrement()) {
            part.accept(i);
            done[i] = goesOn.getAsBoolean();
            synchronized (done) {
              listener.report(count.addAndGet(done[i] ? 1 : 0), parts);
            }
          }
        });
    return done;
  }

  private static void forEach(int first, int step, int parts, IntConsumer part) {
    for (int i = first; i < parts; i += step) {
      part.accept(i);
    }
  }
}
