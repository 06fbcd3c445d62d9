package thalweg.kernel.java.runtime;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * What {@code Weaver} calls from the code of a cell: whether to stop, and what happens instead of calls that a
 * kernel cannot allow, or says better.
 *
 * <p>Public because woven classes are in another package. What starts and ends a stop is called by the kernel alone.
 */
@SuppressWarnings("DoNotCallSuggester") // called by woven code alone
public final class Guard {
  private static volatile boolean watching; // some thread is to stop
  private static volatile boolean stopping; // all threads
  private static volatile boolean urgent; // asked for a second time
  private static volatile long since; // when it was asked for
  private static final long PATIENCE = 3_000_000_000L; // ns
  private static final Set<Thread> CONDEMNED = ConcurrentHashMap.newKeySet();

  private Guard() {}

  /** Called at the start of every method and before every backward jump of a cell. */
  public static void check() {
    if (watching) stopThis(false);
  }

  /** Called before every statement of a cell: the one before has ended. */
  public static void checkBetween() {
    if (watching) stopThis(true);
  }

  private static void stopThis(boolean between) {
    boolean condemned = CONDEMNED.contains(Thread.currentThread());
    if (condemned || (stopping && (between || !mayEndByItself()))) throw new Stopped(between);
  }

  /**
   * Whether this code is called by a library, which saw the interrupt and may be about to return what it has: a solver whose
   * objective is written in a cell. It gets a moment, unless the stop is asked for twice.
   */
  private static boolean mayEndByItself() {
    return !urgent
        && System.nanoTime() - since < PATIENCE
        && StackWalker.getInstance()
            .walk(frames -> frames.anyMatch(frame -> CellNames.isOfLibrary(frame.getClassName())));
  }

  /** Called instead of {@code System.exit}. */
  public static void exit(int status) {
    throw new Exit(status);
  }

  /** Called instead of {@code Runtime.exit} and {@code Runtime.halt}. */
  public static void exit(Runtime runtime, int status) {
    throw new Exit(status);
  }

  /** From now on all threads are to stop; asked for again, at once. */
  public static synchronized void raise() {
    urgent = stopping;
    if (!stopping) since = System.nanoTime();
    stopping = true;
    watching = true;
  }

  /** No longer. */
  public static synchronized void lower() {
    stopping = false;
    urgent = false;
    watching = !CONDEMNED.isEmpty();
  }

  /** These are to stop, whenever they get to it. */
  public static synchronized void condemn(Collection<Thread> threads) {
    CONDEMNED.addAll(threads);
    watching = stopping || !CONDEMNED.isEmpty();
  }

  /** Those among them have stopped. */
  public static synchronized void pardon(Predicate<Thread> stopped) {
    CONDEMNED.removeIf(stopped);
    watching = stopping || !CONDEMNED.isEmpty();
  }

  /** Whether all threads are to stop. */
  public static boolean isRaised() {
    return stopping;
  }

  /** Whether that was asked for more than once. */
  public static boolean isUrgent() {
    return urgent;
  }

  /** Unwinds a cell that is being stopped. An Error, so that {@code catch (Exception e)} lets it pass. */
  public static class Stopped extends Error {
    private static final long serialVersionUID = 1;
    private final boolean between;

    /** Within a statement. */
    public Stopped() {
      this(false);
    }

    /** Within a statement, or after one that came to its end. */
    public Stopped(boolean between) {
      this.between = between;
    }

    /** Whether the statement that ran last had come to its end. */
    public boolean isBetween() {
      return between;
    }
  }

  /** Says where a thread was when it was abandoned. */
  public static final class Left extends Stopped {
    private static final long serialVersionUID = 1;

    /** With the stack of the thread. */
    public Left(Thread thread) {
      setStackTrace(thread.getStackTrace());
    }
  }

  /** Tells why a cell cannot end the kernel. */
  public static final class Exit extends Error {
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
