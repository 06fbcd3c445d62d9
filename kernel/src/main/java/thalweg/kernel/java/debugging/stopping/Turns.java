package thalweg.kernel.java.debugging.stopping;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.runtime.Guard;

/** Lets one thread at a time be stopped and looked at; others that are to stop wait, where they are, for their turn. */
final class Turns {
  private final StopRules rules;
  private final Stops.Observer observer;
  private final ReentrantLock turn = new ReentrantLock(true);
  private volatile @Nullable Stop current;

  Turns(StopRules rules, Stops.Observer observer) {
    this.rules = rules;
    this.observer = observer;
  }

  /** The stopped thread; null if none does. */
  @Nullable Stop current() {
    return current;
  }

  /**
   * Stops this thread, unless its cell is to stop.
   *
   * @param wanted whether it is still to stop, once it is its turn
   */
  void take(Stop stop, BooleanSupplier wanted) {
    try {
      turn.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // its cell, or its task, is to end
      return;
    }
    try {
      if (Guard.isRaised() || !wanted.getAsBoolean()) return;
      rules.reached(stop.thread());
      current = stop;
      observer.stopped(stop);
      stop.tasks().await();
      current = null;
      observer.continued(stop);
    } finally {
      turn.unlock();
    }
  }
}
