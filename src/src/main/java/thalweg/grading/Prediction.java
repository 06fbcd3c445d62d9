package thalweg.grading;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import thalweg.math.Check;

/**
 * A guess that a learner makes before a run, and what the run says of it.
 *
 * @param number its number in the notebook, such as {@code 2}
 * @param choices the values to choose from; empty where any number within the limits will do
 * @param low the smallest guess that makes sense
 * @param high the largest guess that makes sense
 * @param factor how many times too large or too small a guess may be and still counts as right; at least 1
 */
public record Prediction(
    String number, List<Double> choices, double low, double high, double factor) {

  /** Checks the limits. */
  public Prediction {
    Check.inClosed("low", low, Double.NEGATIVE_INFINITY, high);
    Check.inClosed("factor", factor, 1, Double.MAX_VALUE);
  }

  /** One of some positive values; the choice nearest to what the run says, by ratio, is right. */
  public static Prediction ofChoices(String number, Double... choices) {
    List<Double> values = List.of(choices);
    return new Prediction(
        number,
        values,
        values.stream().min(Double::compare).orElseThrow(),
        values.stream().max(Double::compare).orElseThrow(),
        1);
  }

  /** Any number between two limits, right within a factor. */
  public static Prediction ofNumber(String number, double low, double high, double factor) {
    return new Prediction(number, List.of(), low, high, factor);
  }

  /** What to say of a guess before the run: noted, not made yet, or impossible. */
  Finding note(double guess) {
    if (Double.isNaN(guess)) {
      return Finding.open("no guess yet; write " + range() + " in place of NaN");
    }
    if (choices.isEmpty() ? !(guess >= low && guess <= high) : !choices.contains(guess)) {
      return Finding.wrong(brief(guess) + " is not " + range());
    }
    return Finding.noted("your guess is " + brief(guess) + "; the run will tell");
  }

  /** What the run says of a guess, where the right number lies between two others or is both. */
  Finding judge(double guess, double from, double to) {
    String measured =
        from == to ? brief(from) : "a number between " + brief(from) + " and " + brief(to);
    if (isRight(guess, from, to)) {
      boolean exact = (guess >= from && guess <= to) || brief(guess).equals(measured);
      return Finding.right(
          "you predicted "
              + brief(guess)
              + (exact ? ", and the run agrees" : "; the run says " + measured + ", close enough"));
    }
    String off =
        choices.isEmpty() && guess > 0 && from > 0
            ? ". Your guess " + Deviation.number(guess, guess < from ? from : to)
            : "";
    return Finding.wrong("you predicted " + brief(guess) + "; the run says " + measured + off);
  }

  /** What to say when the run is done and there is no guess. */
  static Finding none(double from, double to) {
    return Finding.open(
        "you made none; the run says "
            + (from == to ? brief(from) : "a number between " + brief(from) + " and " + brief(to)));
  }

  private boolean isRight(double guess, double from, double to) {
    if (choices.isEmpty()) {
      return guess * factor >= from && guess <= to * factor;
    }
    return choices.stream()
        .allMatch(other -> distance(guess, from, to) <= distance(other, from, to));
  }

  private static double distance(double choice, double from, double to) {
    return choice >= from && choice <= to
        ? 0
        : Math.min(Math.abs(Math.log(choice / from)), Math.abs(Math.log(choice / to)));
  }

  private String range() {
    if (choices.isEmpty()) {
      return "a number between " + brief(low) + " and " + brief(high);
    }
    String all = choices.stream().map(Prediction::brief).collect(Collectors.joining(", "));
    return "one of the " + Deviation.count(choices.size()) + ": " + all;
  }

  /** Up to four significant digits, as a person writes them. */
  private static String brief(double number) {
    if (Math.abs(number) >= 1000 || number == Math.rint(number)) {
      return String.format(Locale.ROOT, Math.abs(number) < 10_000 ? "%.0f" : "%,.0f", number);
    }
    return String.format(Locale.ROOT, "%.4g", number).replaceFirst("\\.?0+$", "");
  }
}
