package thalweg.kernel.java.running;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Frontend;
import thalweg.kernel.interpreter.Interpreter;
import thalweg.kernel.java.output.Streams;

/**
 * The thread that runs a student's code, one piece after the other.
 *
 * <p>Separate from the kernel's own, so that code which cannot be stopped is abandoned with its thread, and another takes over.
 */
public final class CellThread extends Thread {
  private record Work(Runnable code, @Nullable Frontend frontend) {}

  private final BlockingQueue<Work> todo = new LinkedBlockingQueue<>();
  private volatile boolean left;

  CellThread(ClassLoader loader) {
    super(null, null, "cells", Interpreter.STACK);
    setDaemon(true);
    setContextClassLoader(loader); // libraries look here for what cells added
  }

  /** Queues code to run; what it prints is shown in a front end. */
  void run(Runnable code, @Nullable Frontend frontend) {
    todo.add(new Work(code, frontend));
  }

  /** Nothing more is to run here: what runs now ends as soon as it can be stopped. */
  void leave() {
    left = true;
    run(() -> {}, null);
  }

  /** Whether the current thread is one whose cell has ended without it. */
  static boolean isLeft() {
    return Thread.currentThread() instanceof CellThread thread && thread.left;
  }

  @Override
  public void run() {
    while (!left) {
      Thread.interrupted(); // an interrupt that came as the piece before ended
      try {
        Work work = todo.take();
        Streams.own(work.frontend());
        work.code().run();
      } catch (InterruptedException e) {
        // the same
      }
    }
  }
}
