package thalweg.kernel.java.runtime;

/**
 * Thrown when a method or class is used whose body names something that is not declared yet.
 *
 * <p>Public because cells are in another package; only what {@code CellClass} writes throws it.
 */
public final class NotYetDeclared extends Error {
  private static final long serialVersionUID = 1;

  /** Says what is missing. */
  public NotYetDeclared(String message) {
    super(message);
  }
}
