package thalweg.kernel.java.running;

import java.lang.reflect.InvocationTargetException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.output.Streams;
import thalweg.kernel.java.runtime.Guard;

/**
 * Runs a student's code in a thread of its own and stops it: by the checks that are woven into it and by interrupting
 * the thread, but only while that runs the student's code (an interrupt in the compiler would close its files). What
 * reacts to neither is abandoned after a second.
 */
public final class InterruptibleExecutor {
  private static final long AGAIN = 50; // ms; what catches an interrupt may go on to wait
  private static final int TRIES = 20; // a second; counted, for all of the process may have paused
  private static final int LAST_TRIES = 200; // of what should come to a check by itself

  private final ClassLoader loader;
  private final MemoryReserve reserve = new MemoryReserve();
  private CellThread thread;
  private @Nullable Thread kernel; // the thread that runs cells, which waits for the one above
  private boolean busy;
  private boolean inCode; // of the student
  private int tries; // to stop the cell

  /** Runs code whose context class loader is this one. */
  public InterruptibleExecutor(ClassLoader loader) {
    this.loader = loader;
    thread = new CellThread(loader);
    thread.start();
  }

  /** Runs a student's code, which can be stopped, and waits for it. */
  public <T> T call(Callable<T> code) throws Exception {
    if (Thread.currentThread() != kernel) return in(true, code); // a cell within a cell
    FutureTask<T> task =
        new FutureTask<>(() -> in(true, code)) {
          @Override
          protected void done() {
            wake();
          }
        };
    thread.run(task, Streams.frontend());
    await(task);
    try {
      T value = task.get();
      Guard.check(); // what caught the interrupt and ended is stopped, too
      return value;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) throw error;
      throw (Exception) e.getCause();
    }
  }

  private synchronized void await(FutureTask<?> task) throws InterruptedException {
    while (!task.isDone()) {
      wait(Guard.isRaised() ? AGAIN : 0);
      if (!Guard.isRaised() || !inCode || task.isDone()) continue;
      if (++tries > (CellFrames.isExecuting(thread) ? LAST_TRIES : TRIES)) throw leave();
      thread.interrupt();
    }
  }

  private Guard.Left leave() {
    Guard.Left stuck = new Guard.Left(thread);
    Guard.condemn(Set.of(thread));
    thread.leave();
    thread = new CellThread(loader);
    thread.start();
    inCode = false;
    return stuck;
  }

  private synchronized void wake() {
    notifyAll();
  }

  /** A cell begins: from now on it can be interrupted. */
  public synchronized void begin() {
    busy = true;
    kernel = Thread.currentThread();
    Guard.pardon(thread -> !CellFrames.runsCellCode(thread));
    reserve.refill();
  }

  /** A cell has ended, and with it any wish to stop it; threads that run code of cells stop with it. */
  public synchronized void end() {
    busy = false;
    if (!Guard.isRaised()) return;
    Set<Thread> all = Thread.getAllStackTraces().keySet();
    Guard.condemn(all.stream().filter(CellFrames::runsCellCode).toList());
    Guard.lower();
  }

  /** Stops the running cell, if one runs. */
  public synchronized void interrupt() {
    if (!busy) return;
    if (!Guard.isRaised()) tries = 0;
    Guard.raise();
    if (inCode) thread.interrupt();
    notifyAll();
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
    boolean outer = inCode;
    if (Thread.currentThread() == thread) inCode = code;
    return outer;
  }
}
