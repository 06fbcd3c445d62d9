package thalweg.diagnosis;

/**
 * A cause that the figures speak for.
 *
 * @param cause the cause
 * @param evidence the figures it rests on, as a clause
 */
public record Suspicion(Cause cause, String evidence) {

  /** The cause, its evidence and what to try. */
  @Override
  public String toString() {
    return cause.sentence() + ": " + evidence + "; next, " + cause.next();
  }
}
