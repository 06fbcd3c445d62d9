package thalweg.kernel.java.session;

import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Outcome;
import thalweg.kernel.java.runtime.CellValue;

/** A cell that did not compile, threw, or was stopped, with what the student is told. */
public final class CellFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Outcome.Failed outcome;
  private final transient @Nullable Object value;

  /** A failure and the exception that caused it. */
  public CellFailure(Outcome.Failed outcome, Throwable cause) {
    super(outcome.name() + ": " + outcome.value(), cause);
    this.outcome = outcome;
    value = CellValue.NOTHING;
  }

  /** A failure without an exception. */
  public CellFailure(Outcome.Failed outcome) {
    this(outcome, CellValue.NOTHING);
  }

  private CellFailure(Outcome.Failed outcome, @Nullable Object value) {
    super(outcome.name() + ": " + outcome.value());
    this.outcome = outcome;
    this.value = value;
  }

  /** A cell that was stopped, and whose last expression still came to a value. */
  static CellFailure stopped(Outcome.Failed outcome, @Nullable Object value) {
    return new CellFailure(outcome, value);
  }

  /** What its last expression came to all the same, or {@link CellValue#NOTHING}. */
  public @Nullable Object value() {
    return value;
  }

  /** What the student is told. */
  public Outcome.Failed outcome() {
    return outcome;
  }
}
