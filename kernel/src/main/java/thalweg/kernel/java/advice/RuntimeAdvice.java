package thalweg.kernel.java.advice;

import java.util.Objects;
import java.util.Optional;

/** One sentence on an exception that Java itself throws. */
public final class RuntimeAdvice {
  private static final Sentences SENTENCES = new Sentences("runtime.properties");

  private RuntimeAdvice() {}

  /**
   * What to do about it; empty for exceptions whose message says all there is to say.
   *
   * @param message that of the exception; empty if it has none
   */
  public static Optional<String> on(Throwable e, String message) {
    if (e instanceof ArithmeticException && message.equals("/ by zero"))
      return Optional.of(
          "Integers cannot be divided by 0: can the divisor be 0, or should it be a double?");
    if (e instanceof ArithmeticException && message.startsWith("Non-terminating"))
      return Optional.of("Say how many digits to keep: a.divide(b, MathContext.DECIMAL64).");
    if (e instanceof ClassCastException && message.contains("java.lang.Comparable"))
      return Optional.of(
          "Objects need an order to be sorted: pass a Comparator, or let the class implement Comparable.");
    // Whoever says why a method is not there says it better.
    if (e instanceof UnsupportedOperationException && !message.isEmpty()) return Optional.empty();
    return SENTENCES.of(Objects.toString(e.getClass().getName()));
  }
}
