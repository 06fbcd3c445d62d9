package thalweg.kernel.java.running;

import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.output.Streams;
import thalweg.kernel.java.runtime.Guard;

/**
 * Runs a student's code, that of each shell in a thread of its own, and stops it: by the checks that are woven into it and
 * by interrupting the thread, but only while that runs the student's code (an interrupt in the compiler would close its
 * files). What reacts to neither is abandoned after a second.
 */
public final class InterruptibleExecutor {
  private static final long AGAIN = 50; // ms; what catches an interrupt may go on to wait

  private final ClassLoader loader;
  private final MemoryReserve reserve = new MemoryReserve();
  // By the thread of the kernel that asks for a shell's cells to be run, and waits for them.
  private final Map<Thread, Lane> lanes = new HashMap<>();

  /** Runs code whose context class loader is this one. */
  public InterruptibleExecutor(ClassLoader loader) {
    this.loader = loader;
  }

  /** Runs a student's code, which can be stopped, and waits for it; what sees the interrupt and ends has a value all the same. */
  public <T> T call(Callable<T> code) throws Exception {
    Lane lane = lane();
    if (lane == null) return in(true, code); // a cell within a cell
    FutureTask<T> task =
        new FutureTask<>(() -> in(true, code)) {
          @Override
          protected void done() {
            wake();
          }
        };
    lane.run(task, Streams.frontend());
    await(task, lane);
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) throw error;
      throw (Exception) e.getCause();
    }
  }

  private synchronized void await(FutureTask<?> task, Lane lane) throws InterruptedException {
    while (!task.isDone()) {
      wait(Guard.isRaised() ? AGAIN : 0);
      if (Guard.isRaised() && !task.isDone()) lane.insist();
    }
  }

  private synchronized void wake() {
    notifyAll();
  }

  private synchronized @Nullable Lane lane() {
    return lanes.get(Thread.currentThread());
  }

  /** A cell of this thread's shell begins: from now on it can be interrupted. */
  public synchronized void begin() {
    try {
      while (Guard.isRaised()) wait(); // until those of other shells have been stopped
    } catch (InterruptedException e) {
      throw new IllegalStateException("a shell's thread is never interrupted", e);
    }
    lanes.computeIfAbsent(Thread.currentThread(), t -> new Lane(loader)).setBusy(true);
    Guard.pardon(thread -> !CellFrames.runsCellCode(thread));
    reserve.refill();
  }

  /**
   * A cell of this thread's shell has ended. With the last of those to be stopped ends the wish to stop them; threads that
   * run code of cells stop with them.
   */
  public synchronized void end() {
    Lane lane = lane();
    if (lane != null) lane.setBusy(false);
    if (!Guard.isRaised() || isBusy()) return;
    Set<Thread> all = Thread.getAllStackTraces().keySet();
    Guard.condemn(all.stream().filter(CellFrames::runsCellCode).toList());
    Guard.lower();
    notifyAll();
  }

  private boolean isBusy() {
    return lanes.values().stream().anyMatch(Lane::isBusy);
  }

  /** Stops the running cells, those of all shells: the request names none. */
  public synchronized void interrupt() {
    if (!isBusy()) return;
    Guard.raise();
    lanes.values().stream().filter(Lane::isBusy).forEach(Lane::interrupt);
    notifyAll();
  }

  /** Where the cell of this thread's shell was when it was to stop; null if nobody wants it to. */
  public synchronized Guard.@Nullable Stopped stoppedAt() {
    Lane lane = lane();
    return lane == null ? null : lane.where();
  }

  /** This thread's shell has ended. */
  public synchronized void leave() {
    Lane lane = lanes.remove(Thread.currentThread());
    if (lane != null) lane.end();
  }

  /** Does work of the kernel, such as compiling, during a cell: it must not be interrupted. */
  public <T> T outside(Supplier<T> work) {
    boolean outer = enter(false);
    boolean interrupted = Thread.interrupted();
    try {
      return work.get();
    } finally {
      enter(outer);
      if (interrupted) Thread.currentThread().interrupt();
    }
  }

  private <T> T in(boolean code, Callable<T> work) throws Exception {
    boolean outer = enter(code);
    try {
      return work.call();
    } catch (InvocationTargetException | OutOfMemoryError e) {
      reserve.releaseOn(e);
      throw e;
    } finally {
      enter(outer);
    }
  }

  private synchronized boolean enter(boolean code) {
    if (CellThread.isLeft()) throw new Guard.Stopped(); // the kernel is no longer its own to change
    for (Lane lane : lanes.values())
      if (lane.runsIn(Thread.currentThread())) return lane.enter(code);
    return false;
  }
}
