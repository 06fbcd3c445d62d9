package thalweg.theory.optimality;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers and lists as sentences have them. */
final class Wording {
  private static final int LISTED = 6;

  /** Zeros behind the point, and the point if nothing else is. */
  private static final Pattern TRAILING = Pattern.compile("\\.?0+$");

  private Wording() {}

  /** Four digits, fewer where the rest are zeros. */
  static String number(double x) {
    if (x == Math.rint(x) && Math.abs(x) < 1e6) {
      return Long.toString((long) x);
    }
    String digits = String.format(Locale.ROOT, "%.4g", x);
    boolean whole = !digits.contains(".");
    return whole || digits.contains("e") ? digits : TRAILING.matcher(digits).replaceAll("");
  }

  /** A small number that is a measure, by its power of ten. */
  static String measure(double x) {
    return x == 0 ? "0" : String.format(Locale.ROOT, "%.1e", x);
  }

  /** The first few, and how many more there are. */
  static String list(List<?> items) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(items.size(), LISTED); i++) {
      text.append(i == 0 ? "" : "; ").append(items.get(i));
    }
    int more = items.size() - LISTED;
    return text.append(more > 0 ? "; and " + more + " more" : "").toString();
  }
}
