package thalweg.diagnosis;

/**
 * A cause that the figures speak for.
 *
 * @param cause the cause
 * @param stage where it was seen; that of the cause, or {@link Stage#CONSEQUENCE}
 * @param evidence the figures it rests on, as a clause
 */
public record Suspicion(Cause cause, Stage stage, String evidence) {

  Suspicion(Cause cause, String evidence) {
    this(cause, cause.stage(), evidence);
  }

  /** The cause, its evidence and what to try. */
  @Override
  public String toString() {
    return cause.sentence() + ": " + evidence + "; next, " + cause.next();
  }
}
