package thalweg.kernel.advice;

import java.util.Map;
import java.util.Optional;

/** One sentence on an exception that Java itself throws. */
public final class RuntimeAdvice {
  private static final Map<String, String> SENTENCES =
      Map.ofEntries(
          Map.entry(
              "java.lang.NullPointerException",
              "A variable holds no object (null) where one is needed: see where it should get one."),
          Map.entry(
              "java.lang.ArrayIndexOutOfBoundsException",
              "The first index is 0 and the last is length - 1."),
          Map.entry(
              "java.lang.IndexOutOfBoundsException",
              "The first index is 0 and the last is size() - 1."),
          Map.entry(
              "java.lang.StringIndexOutOfBoundsException",
              "The first character is at 0 and the last at length() - 1."),
          Map.entry("java.lang.NegativeArraySizeException", "The length of an array is 0 or more."),
          Map.entry(
              "java.lang.ClassCastException",
              "The object is of another class than the cast says: ask with instanceof before."),
          Map.entry(
              "java.lang.NumberFormatException",
              "The text is no number as Java writes it: digits, one point, no spaces or commas."),
          Map.entry(
              "java.util.ConcurrentModificationException",
              "A collection was changed while a loop went through it: collect the changes first, or use removeIf."),
          Map.entry(
              "java.util.NoSuchElementException",
              "There is nothing left to take: ask with isPresent() or hasNext() before."),
          Map.entry(
              "java.util.InputMismatchException",
              "What was typed is not of the type that was asked for."),
          Map.entry(
              "java.lang.UnsupportedOperationException",
              "This collection cannot be changed (List.of, Arrays.asList, toList): copy it into a new ArrayList<>(…)."),
          Map.entry("java.lang.ArrayStoreException", "The array holds another type of object."),
          Map.entry(
              "java.nio.file.NoSuchFileException",
              "Paths are relative to the notebook's folder: check with Path.of(\"\").toAbsolutePath()."),
          Map.entry(
              "java.io.FileNotFoundException",
              "Paths are relative to the notebook's folder: check with Path.of(\"\").toAbsolutePath()."));

  private RuntimeAdvice() {}

  /** What to do about it; empty for exceptions whose message says all there is to say. */
  public static Optional<String> on(Throwable e) {
    if (e instanceof ArithmeticException && "/ by zero".equals(e.getMessage()))
      return Optional.of(
          "Whole numbers cannot be divided by 0; is the divisor ever 0, or should it be a double?");
    return Optional.ofNullable(SENTENCES.get(e.getClass().getName()));
  }
}
