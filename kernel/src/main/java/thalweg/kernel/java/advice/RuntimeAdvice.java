package thalweg.kernel.java.advice;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** One sentence on an exception that Java itself throws. */
public final class RuntimeAdvice {
  private static final Shapes EXCEPTIONS = new Shapes("exceptions.txt");
  private static final int FRAMES = 6; // enough to tell which of Java's classes threw it

  private RuntimeAdvice() {}

  /**
   * What to do about it; empty for exceptions whose message says all there is to say.
   *
   * @param message that of the exception; empty if it has none
   */
  public static Optional<String> on(Throwable e, String message) {
    String methods =
        Arrays.stream(e.getStackTrace())
            .map(frame -> frame.getClassName() + "." + frame.getMethodName())
            .filter(method -> !method.startsWith("jdk.internal."))
            .limit(FRAMES)
            .collect(Collectors.joining(" "));
    String text = e.getClass().getName() + "\n" + message.replace('\n', ' ') + "\n" + methods;
    Optional<String> advice = EXCEPTIONS.of(text);
    return advice.isEmpty() && e instanceof OutOfMemoryError && message.matches(".*(?:heap|GC).*")
        ? Optional.of(memory())
        : advice;
  }

  /** Whether variables hold the memory, or the cell asked for too much at a time. */
  private static String memory() {
    Runtime memory = Runtime.getRuntime();
    System.gc(); // frees what only the cell held that has just ended
    long used = memory.totalMemory() - memory.freeMemory();
    return used > memory.maxMemory() / 2
        ? "The values kept in variables fill the kernel's memory: drop the large ones (x = null;) or restart the kernel."
        : "The cell needs more memory than the kernel has ("
            + (memory.maxMemory() >> 20)
            + " MB): make arrays smaller, or keep fewer objects at the same time.";
  }
}
