package thalweg.kernel.java.runtime;

import thalweg.kernel.java.compiling.CellClass;

/**
 * A method or class was used whose body names what is not declared yet: it may be declared, and not used.
 *
 * <p>Public because cells live in another package; only what {@link CellClass} writes throws it.
 */
public final class NotYetDeclared extends Error {
  private static final long serialVersionUID = 1;

  /** Says what is missing. */
  public NotYetDeclared(String message) {
    super(message);
  }
}
