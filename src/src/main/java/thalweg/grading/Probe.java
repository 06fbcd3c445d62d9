package thalweg.grading;

import org.jspecify.annotations.Nullable;
import thalweg.math.Check;

/**
 * One input on which an answer is compared with the right one. Several probes on different data and sizes catch a
 * number that was typed in and one that was met by luck.
 *
 * @param where the input in words, such as {@code "the diabetes data"}; empty where the answer is a plain number or vector
 * @param output the numbers an answer gives there; makes a fresh copy of its input each time, because the learner's code may change it
 * @param tolerance the error allowed, as a share of the largest magnitude of the right output; positive
 * @param hint what to say if an unknown mistake shows here first; may be empty
 * @param <A> the type of the answer
 */
public record Probe<A>(String where, Output<A> output, double tolerance, String hint) {

  /**
   * The numbers an answer gives on one input.
   *
   * @param <A> the type of the answer
   */
  @FunctionalInterface
  public interface Output<A> {

    /** Runs the answer, which may be the learner's code and may give null. */
    double @Nullable [] of(A answer) throws Exception;
  }

  /** Checks the tolerance. */
  public Probe {
    Check.positive("tolerance", tolerance);
  }

  /** Without a hint of its own. */
  public Probe(String where, Output<A> output, double tolerance) {
    this(where, output, tolerance, "");
  }
}
