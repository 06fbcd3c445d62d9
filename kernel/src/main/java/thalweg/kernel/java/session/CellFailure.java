package thalweg.kernel.java.session;

import thalweg.kernel.interpreter.Outcome;

/** A cell that did not compile, threw, or was stopped, with what the student is told. */
public final class CellFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Outcome.Failed outcome;

  public CellFailure(Outcome.Failed outcome, Throwable cause) {
    super(outcome.name() + ": " + outcome.value(), cause);
    this.outcome = outcome;
  }

  public CellFailure(Outcome.Failed outcome) {
    super(outcome.name() + ": " + outcome.value());
    this.outcome = outcome;
  }

  public Outcome.Failed outcome() {
    return outcome;
  }
}
