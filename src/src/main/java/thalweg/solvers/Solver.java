package thalweg.solvers;

import thalweg.functions.Objective;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;

/**
 * An algorithm that minimizes; a record of settings.
 *
 * <p>It asks for the least rung F of the ladder it needs, so a mismatch does not compile. Not converging is a
 * result, not an exception. A run ends early when its thread is interrupted, and keeps what it has.
 *
 * @param <F> what the algorithm needs of its objective
 */
public interface Solver<F extends Objective> {

  /**
   * Runs until a rule of {@code stop} holds.
   *
   * @param f the objective
   * @param start the first iterate, finite. Not modified.
   * @param stop when to end
   * @param listener told of every iterate
   * @throws IllegalArgumentException if the start is not finite or has the wrong length
   */
  Solution minimize(F f, double[] start, Stop stop, Listener listener);

  /** Runs until {@link Stop#standard} says that it is enough. */
  default Solution minimize(F f, double[] start) {
    return minimize(f, start, Stop.standard());
  }

  /** Runs with nobody listening. */
  default Solution minimize(F f, double[] start, Stop stop) {
    return minimize(f, start, stop, Listener.none());
  }
}
