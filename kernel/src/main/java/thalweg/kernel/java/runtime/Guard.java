package thalweg.kernel.java.runtime;

import java.io.PrintStream;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What {@code Weaver} calls from the code of a cell: whether to stop, and what happens instead of calls that a
 * kernel cannot allow, or says better.
 *
 * <p>Public because woven classes are in another package. What starts and ends a stop is called by the kernel alone.
 */
@SuppressWarnings("DoNotCallSuggester") // called by woven code alone
public final class Guard {
  private static volatile Function<Throwable, String> explanation = String::valueOf;
  private static volatile boolean watching; // some thread is to stop
  private static volatile boolean stopping; // all threads
  private static final Set<Thread> CONDEMNED = ConcurrentHashMap.newKeySet();

  private Guard() {}

  /** Called at the start of every method, before every backward jump and before every statement of a cell. */
  public static void check() {
    if (watching) stopThis();
  }

  private static void stopThis() {
    if (stopping || CONDEMNED.contains(Thread.currentThread())) throw new Stopped();
  }

  /** Called instead of {@code System.exit}. */
  public static void exit(int status) {
    throw new Exit(status);
  }

  /** Called instead of {@code Runtime.exit} and {@code Runtime.halt}. */
  public static void exit(Runtime runtime, int status) {
    throw new Exit(status);
  }

  /** Called instead of {@code printStackTrace}: prints the lines of the cells, as errors do. */
  public static void print(Object exception) throws Throwable {
    print(exception, System.err);
  }

  /** The same to a stream. An object that is not an exception has such a method of its own. */
  public static void print(Object exception, PrintStream to) throws Throwable {
    if (exception instanceof Throwable e) to.println(explanation.apply(e));
    else if (to == System.err) own(exception).invoke(exception);
    else own(exception, PrintStream.class).invoke(exception, to);
  }

  private static Method own(Object object, Class<?>... parameters) throws NoSuchMethodException {
    for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
      try {
        Method method = type.getDeclaredMethod("printStackTrace", parameters);
        method.setAccessible(true);
        return method;
      } catch (NoSuchMethodException e) {
        // perhaps the class above has it
      }
    }
    throw new NoSuchMethodException("printStackTrace");
  }

  /** What an exception prints. */
  public static String explanation(Throwable exception) {
    return explanation.apply(exception);
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

  /** Whether all threads are to stop. */
  public static boolean isRaised() {
    return stopping;
  }

  /** Unwinds a cell that is being stopped. An Error, so that {@code catch (Exception e)} lets it pass. */
  public static class Stopped extends Error {
    private static final long serialVersionUID = 1;
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
