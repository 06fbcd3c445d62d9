package thalweg.kernel.jshell;

/**
 * A method or class was used whose body names what is not declared yet: it may be declared, and not used.
 *
 * <p>Public because cells live in another package; only what {@link Unit} writes throws it.
 */
public final class Unfinished extends Error {
  private static final long serialVersionUID = 1;

  /** Says what is missing. */
  public Unfinished(String message) {
    super(message);
  }
}
