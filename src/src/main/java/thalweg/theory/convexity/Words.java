package thalweg.theory.convexity;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Numbers and points as sentences show them. */
final class Words {
  private static final int SHORT = 4;

  private Words() {}

  /** At most six significant digits, without zeros at the end. */
  static String number(double x) {
    if (x == 0) {
      return "0";
    } else if (Double.isInfinite(x)) {
      return x > 0 ? "∞" : "-∞";
    } else if (x == Math.rint(x) && Math.abs(x) < 1e6) {
      return Long.toString((long) x);
    }
    String digits = String.format(Locale.ROOT, "%.6g", x);
    int e = digits.indexOf('e');
    String mantissa = e < 0 ? digits : digits.substring(0, e);
    String trimmed = mantissa.contains(".") ? mantissa.replaceAll("\\.?0+$", "") : mantissa;
    return e < 0 ? trimmed : trimmed + digits.substring(e);
  }

  static String interval(Interval x) {
    return x.isPoint() ? number(x.lo()) : "[" + number(x.lo()) + ", " + number(x.hi()) + "]";
  }

  /** A point; of many coordinates the first few. */
  static String point(double[] w) {
    String some =
        Arrays.stream(w).limit(SHORT).mapToObj(Words::number).collect(Collectors.joining(", "));
    return "(" + some + (w.length > SHORT ? ", … " + w.length + " numbers)" : ")");
  }

  /** A text that is cut in the middle where it is long. */
  static String brief(String text) {
    int most = 60;
    return text.length() <= most
        ? text
        : text.substring(0, most - 20) + " … " + text.substring(text.length() - 17);
  }
}
