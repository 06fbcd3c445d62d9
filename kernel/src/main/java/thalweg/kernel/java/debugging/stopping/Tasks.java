package thalweg.kernel.java.debugging.stopping;

import java.util.concurrent.LinkedBlockingQueue;
import thalweg.kernel.java.runtime.Guard;

/** What a stopped thread is asked to do, one after the other, until it is to go on. */
public final class Tasks {
  /** Something to do in the thread. */
  public interface Task {
    /** Does it. */
    void run();

    /** The thread goes on instead. */
    void cancel();
  }

  private final LinkedBlockingQueue<Task> waiting = new LinkedBlockingQueue<>();
  private boolean over;
  private volatile boolean busy;
  private boolean interrupted; // while it waited; the stopped thread's own

  /** Adds one, after those before it. */
  public void add(Task task) {
    synchronized (this) {
      if (!over) {
        waiting.add(task);
        return;
      }
    }
    task.cancel();
  }

  /** Whether the thread is doing one. */
  public boolean isBusy() {
    return busy;
  }

  /** Lets the thread go on; what it has not begun is cancelled. */
  void end() {
    synchronized (this) {
      over = true;
    }
    waiting.add(new Wake());
  }

  private record Wake() implements Task {
    @Override
    public void run() {}

    @Override
    public void cancel() {}
  }

  /** Forgets an interrupt of this thread: it was meant for a task. */
  public void forgetInterrupt() {
    interrupted = false;
    Thread.interrupted();
  }

  /** Stops this thread, and does what comes, until the end or until the cell is to stop. */
  void await() {
    while (!isOver()) {
      try {
        Task next = waiting.take();
        if (isOver()) next.cancel();
        else run(next);
      } catch (InterruptedException e) {
        interrupted = true; // by the kernel, or by code of the student's that knows of no debugger
      }
      if (Guard.isRaised()) end();
    }
    for (Task left = waiting.poll(); left != null; left = waiting.poll()) left.cancel();
    if (interrupted) Thread.currentThread().interrupt();
  }

  private void run(Task task) {
    busy = true;
    try {
      task.run();
    } finally {
      busy = false;
    }
  }

  private synchronized boolean isOver() {
    return over;
  }
}
