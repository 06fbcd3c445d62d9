package thalweg.autodiff;

import java.util.Locale;

/** Numbers as messages, tables and drawings show them: four digits. */
final class FourDigits {
  private FourDigits() {}

  /** Four significant digits without trailing zeros. */
  static String brief(double x) {
    if (x == Math.rint(x) && Math.abs(x) < 1e5) {
      return Long.toString((long) x);
    }
    String text = String.format(Locale.ROOT, "%.4g", x);
    return text.contains(".") ? text.replaceFirst("\\.?0+(e|$)", "$1") : text;
  }

  /** All of up to three numbers; of more, the smallest and the largest. */
  static String summary(double[] x) {
    if (x.length == 1) {
      return brief(x[0]);
    }
    if (x.length <= 3) {
      StringBuilder out = new StringBuilder("[").append(brief(x[0]));
      for (int i = 1; i < x.length; i++) {
        out.append(", ").append(brief(x[i]));
      }
      return out.append("]").toString();
    }
    double low = x[0];
    double high = x[0];
    for (double xi : x) {
      low = Math.min(low, xi);
      high = Math.max(high, xi);
    }
    return low == high ? "all " + brief(low) : brief(low) + " … " + brief(high);
  }
}
