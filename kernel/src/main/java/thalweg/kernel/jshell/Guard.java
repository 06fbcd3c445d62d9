package thalweg.kernel.jshell;

import java.util.function.Function;

/**
 * What {@link Weaver} calls from the code of a cell: whether to stop, and what happens instead of calls that a
 * kernel cannot allow, or says better.
 *
 * <p>Public because woven classes live in another package; nothing else calls it.
 */
@SuppressWarnings("DoNotCallSuggester") // called by woven code alone
public final class Guard {
  private static volatile boolean stopping;
  private static volatile Function<Throwable, String> explanation = String::valueOf;

  private Guard() {}

  /** Stands at the start of every method and at every jump back. */
  public static void check() {
    if (stopping) throw new Stopped();
  }

  /** Stands in the place of {@code System.exit}. */
  public static void exit(int status) {
    throw new Exit(status);
  }

  /** Stands in the place of {@code Runtime.exit} and {@code Runtime.halt}. */
  public static void exit(Runtime runtime, int status) {
    throw new Exit(status);
  }

  /** Stands in the place of {@code Throwable.printStackTrace}: the lines of the cells, as in an error. */
  public static void print(Throwable e) {
    System.err.println(explanation.apply(e));
  }

  /** How exceptions print themselves from now on. */
  static void explain(Function<Throwable, String> by) {
    explanation = by;
  }

  static void raise() {
    stopping = true;
  }

  static void lower() {
    stopping = false;
  }

  static boolean isRaised() {
    return stopping;
  }

  /** Unwinds a cell that is being stopped. An Error, so that {@code catch (Exception e)} lets it pass. */
  static final class Stopped extends Error {
    private static final long serialVersionUID = 1;
  }

  /** Tells why a cell cannot end the kernel. */
  static final class Exit extends Error {
    private static final long serialVersionUID = 1;

    Exit(int status) {
      super(
          "System.exit("
              + status
              + ") would end the kernel and lose every variable. In a notebook, return from the method or throw an"
              + " exception instead; to start afresh choose Kernel > Restart.");
    }
  }
}
