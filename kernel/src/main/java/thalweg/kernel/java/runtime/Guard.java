package thalweg.kernel.java.runtime;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import thalweg.kernel.java.running.Weaver;

/**
 * What {@link Weaver} calls from the code of a cell: whether to stop, and what happens instead of calls that a
 * kernel cannot allow, or says better.
 *
 * <p>Public because woven classes live in another package; nothing else calls it.
 */
@SuppressWarnings("DoNotCallSuggester") // called by woven code alone
public final class Guard {
  private static volatile Function<Throwable, String> explanation = String::valueOf;
  private static volatile boolean watching; // some thread is to stop
  private static volatile boolean stopping; // all threads
  private static final Set<Thread> CONDEMNED = ConcurrentHashMap.newKeySet();

  private Guard() {}

  /** Stands at the start of every method, at every jump back and before every statement of a cell. */
  public static void check() {
    if (watching) stopThis();
  }

  private static void stopThis() {
    if (stopping || CONDEMNED.contains(Thread.currentThread())) throw new Stopped();
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
  public static void explain(Function<Throwable, String> by) {
    explanation = by;
  }

  /** From now on all threads are to stop. */
  public static synchronized void raise() {
    stopping = true;
    watching = true;
  }

  /** No longer. */
  public static synchronized void lower() {
    stopping = false;
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

  public static boolean isRaised() {
    return stopping;
  }

  /** Unwinds a cell that is being stopped. An Error, so that {@code catch (Exception e)} lets it pass. */
  public static class Stopped extends Error {
    private static final long serialVersionUID = 1;
  }

  /** Tells where a thread was when it was left behind. */
  public static final class Left extends Stopped {
    private static final long serialVersionUID = 1;

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
