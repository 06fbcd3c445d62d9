package thalweg.kernel.java.session;

import org.jspecify.annotations.Nullable;
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

  /** The failure of a cell run inside of another, by a magic; null if there is none. */
  static @Nullable CellFailure in(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof CellFailure nested) return nested;
    }
    return null;
  }

  public Outcome.Failed outcome() {
    return outcome;
  }
}
