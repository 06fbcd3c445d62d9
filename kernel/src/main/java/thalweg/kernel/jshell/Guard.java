package thalweg.kernel.jshell;

/**
 * What {@link Weaver} calls from the code of a cell: whether to stop, and what happens to {@code System.exit}.
 *
 * <p>Public because woven classes live in another package; nothing else calls it.
 */
@SuppressWarnings("DoNotCallSuggester") // called by woven code alone
public final class Guard {
  private static volatile boolean stopping;

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
