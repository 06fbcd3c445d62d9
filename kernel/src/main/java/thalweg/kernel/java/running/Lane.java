package thalweg.kernel.java.running;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Frontend;
import thalweg.kernel.java.runtime.Guard;

/** The cells of one shell, one after the other: the thread that runs their code, and stopping it. Guarded by the executor of all. */
final class Lane {
  private static final int TRIES = 20; // a second; counted, for all of the process may have paused
  private static final int LAST_TRIES = 200; // of what should come to a check by itself

  private final ClassLoader loader;
  private CellThread thread;
  private boolean busy;
  private boolean inCode; // of the student
  private int tries; // to stop the cell
  private Guard.@Nullable Stopped where; // it was then

  Lane(ClassLoader loader) {
    this.loader = loader;
    thread = begin(loader);
  }

  private static CellThread begin(ClassLoader loader) {
    CellThread thread = new CellThread(loader);
    thread.start();
    return thread;
  }

  boolean isBusy() {
    return busy;
  }

  /** A cell begins, or ends. */
  void setBusy(boolean busy) {
    this.busy = busy;
    tries = 0;
    where = null;
  }

  boolean runsIn(Thread other) {
    return thread == other;
  }

  void run(Runnable code, @Nullable Frontend frontend) {
    thread.run(code, frontend);
  }

  /** The thread goes on with code of the student, or of the kernel; returns which it was before. */
  boolean enter(boolean code) {
    boolean outer = inCode;
    inCode = code;
    return outer;
  }

  void interrupt() {
    if (!inCode) return;
    where = new Guard.Stopped(true);
    where.setStackTrace(CellFrames.outermost(thread.getStackTrace()));
    thread.interrupt();
  }

  /** In which statement of the cell the thread was when that was to stop. */
  Guard.@Nullable Stopped where() {
    return where;
  }

  /** Interrupts once more; in the end leaves the thread behind with what it runs, and throws where that was. */
  void insist() {
    if (!inCode) return;
    boolean comesToCheck = CellFrames.isExecuting(thread);
    if (++tries > (comesToCheck ? LAST_TRIES : TRIES)) {
      Guard.Left stuck = new Guard.Left(thread);
      Guard.condemn(Set.of(thread));
      thread.leave();
      thread = begin(loader);
      inCode = false;
      throw stuck;
    }
    thread.interrupt();
  }

  /** No more cells come. */
  void end() {
    thread.leave();
  }
}
