package thalweg.kernel.java.session;

import thalweg.kernel.interpreter.Outcome;

/** A cell that did not compile, threw, or was stopped, with what the student is told. */
public final class CellFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Outcome.Failed outcome;

  /** A failure and the exception that caused it. */
  public CellFailure(Outcome.Failed outcome, Throwable cause) {
    super(outcome.name() + ": " + outcome.value(), cause);
    this.outcome = outcome;
  }

  /** A failure without an exception. */
  public CellFailure(Outcome.Failed outcome) {
    super(outcome.name() + ": " + outcome.value());
    this.outcome = outcome;
  }

  /** What the student is told. */
  public Outcome.Failed outcome() {
    return outcome;
  }
}
