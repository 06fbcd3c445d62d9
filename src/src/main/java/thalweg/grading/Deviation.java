package thalweg.grading;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import thalweg.math.Vectors;

/** How far an answer is off, in words a person would use. */
final class Deviation {
  private static final String[] WORDS = {
    "", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"
  };

  private Deviation() {}

  /** What is wrong with an answer, as a clause such as {@code "is about four times too large"}; null if it is right. */
  static @Nullable String of(double[] given, double[] right, double tolerance) {
    if (given.length != right.length) {
      return "has " + entries(given.length) + " where " + right.length + " are expected";
    }
    double size = Vectors.normInf(right);
    int wrong = 0;
    int first = -1;
    for (int i = 0; i < right.length; i++) {
      if (!(share(given[i], right[i], size) <= tolerance)) {
        first = wrong == 0 ? i : first;
        wrong++;
      }
    }
    if (wrong == 0) {
      return null;
    }
    return right.length == 1 ? number(given[0], right[0]) : vector(given, right, wrong, first);
  }

  private static String vector(double[] given, double[] right, int wrong, int first) {
    double factor = commonFactor(given, right);
    if (factor != 1 && Double.isFinite(factor)) {
      return number(factor, 1) + " in every entry";
    }
    for (int i = 0; i < given.length; i++) {
      if (!Double.isFinite(given[i])) {
        return "has an entry " + i + " that " + number(given[i], right[i]);
      }
    }
    String which = "is wrong in " + wrong + " of " + entries(right.length);
    String entry =
        "; entry " + first + (given[first] == 0 ? " " : ", " + text(given[first]) + ", ");
    return which + entry + number(given[first], right[first]);
  }

  /** The factor by which all entries are off; NaN if there is none. */
  private static double commonFactor(double[] given, double[] right) {
    double factor = Vectors.dot(given, right) / Vectors.dot(right, right);
    double size = Math.abs(factor) * Vectors.normInf(right);
    for (int i = 0; i < right.length; i++) {
      if (!(Math.abs(given[i] - factor * right[i]) <= 1e-6 * size)) {
        return Double.NaN;
      }
    }
    return factor == 0 ? Double.NaN : factor;
  }

  private static double share(double given, double right, double size) {
    return given == right ? 0 : Math.abs(given - right) / size;
  }

  private static String entries(int count) {
    return count == 1 ? "1 entry" : count + " entries";
  }

  /** What is wrong with a number that is not the right one, which is finite. */
  static String number(double given, double right) {
    if (Double.isNaN(given)) {
      return "is not a number (NaN)";
    }
    if (Double.isInfinite(given)) {
      return "is infinite";
    }
    if (right == 0) {
      return given > 0 ? "is too large" : "is too small";
    }
    if (given == 0) {
      return "is zero";
    }
    double ratio = given / right;
    if (ratio < 0) {
      return Math.abs(ratio + 1) < 0.01 ? "has the wrong sign" : "has the wrong sign and size";
    }
    return ratio > 1 ? "is " + size(ratio, "large") : "is " + size(1 / ratio, "small");
  }

  private static String size(double factor, String adjective) {
    if (factor >= 1e6) {
      return "more than a million times too " + adjective;
    }
    if (factor >= 1000) {
      return "more than a thousand times too " + adjective;
    }
    if (factor >= 1.75) {
      return "about " + count(Math.round(factor)) + " times too " + adjective;
    }
    if (factor >= 1.45) {
      return "about one and a half times too " + adjective;
    }
    double error = adjective.equals("large") ? factor - 1 : 1 - 1 / factor;
    if (error < 1e-6) {
      return "a little too " + adjective + " (by less than 0.0001 %)";
    }
    return percent(100 * error) + " % too " + adjective;
  }

  /** A number with up to six significant digits. */
  static String text(double number) {
    String text = String.format(Locale.ROOT, "%.6g", number);
    return text.contains("e") ? text : text.replaceFirst("\\.?0+$", "");
  }

  /** A count of at least two, in words up to ten, rounded to tens from a hundred on. */
  static String count(long count) {
    if (count < WORDS.length) {
      return WORDS[(int) count];
    }
    return Long.toString(count < 100 ? count : Math.round(count / 10.0) * 10);
  }

  /** Two significant digits, without an exponent. */
  private static String percent(double percent) {
    int decimals = Math.max(0, 1 - (int) Math.floor(Math.log10(percent)));
    String text = String.format(Locale.ROOT, "%." + decimals + "f", percent);
    return text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
  }
}
