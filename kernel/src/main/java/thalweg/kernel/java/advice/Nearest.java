package thalweg.kernel.java.advice;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The known name a typing error most likely meant: fewest letters inserted, dropped, changed or swapped. */
public final class Nearest {
  private static final int TELLING = 4; // letters that tell what a longer name begins with

  private Nearest() {}

  /**
   * The nearest name, if one is near enough to be meant: a third of the letters may be wrong, in a short name only a
   * missing one or two swapped; or else the shortest name that begins like it, or that it begins with.
   */
  public static Optional<String> to(String typed, Collection<String> names) {
    return typo(typed, names).or(() -> ofSameBeginning(typed, names));
  }

  /** The nearest name by its letters alone. */
  static Optional<String> typo(String typed, Collection<String> names) {
    int limit = Math.max(1, typed.length() / 3);
    String best = null;
    double least = typed.length() <= 3 ? 1.08 : 1.1 * limit + 0.3;
    for (String name : names) {
      if (name.equals(typed) || Math.abs(name.length() - typed.length()) > limit) continue;
      double distance = distance(typed.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
      if (distance >= Math.min(typed.length(), name.length())) continue; // nothing is left of it
      if (first(name) != first(typed)) distance += 0.2; // the first letter is seldom wrong
      if (distance < least) {
        least = distance;
        best = name;
      }
    }
    return Optional.ofNullable(best);
  }

  private static Optional<String> ofSameBeginning(String typed, Collection<String> names) {
    return names.stream()
        .filter(n -> Math.min(n.length(), typed.length()) >= TELLING)
        .filter(n -> n.length() <= 2 * typed.length() && typed.length() <= 2 * n.length())
        .filter(n -> !n.equals(typed))
        .filter(n -> begins(n, typed) || begins(typed, n) || isShort(typed, n))
        .min((a, b) -> a.length() - b.length());
  }

  private static boolean begins(String longer, String shorter) {
    return longer.regionMatches(true, 0, shorter, 0, shorter.length());
  }

  /** Whether letters of a name are left out, none of the first ones and not the last: {@code orGradBelow}. */
  private static boolean isShort(String typed, String name) {
    if (!begins(name, typed.substring(0, TELLING))) return false;
    int at = 0;
    for (int i = 0; i < name.length() && at < typed.length(); i++)
      if (name.charAt(i) == typed.charAt(at)) at++;
    return at == typed.length() && name.endsWith(typed.substring(at - 1));
  }

  private static char first(String name) {
    return name.charAt(0);
  }

  /** Damerau's distance between two short strings; a letter left out is likelier than a wrong one. */
  static double distance(String a, String b) {
    double[][] d = new double[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) d[i][0] = i;
    for (int j = 0; j <= b.length(); j++) d[0][j] = j;
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        double best =
            Math.min(
                d[i - 1][j - 1] + (same ? 0 : 1.1), Math.min(d[i - 1][j] + 1.05, d[i][j - 1] + 1));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) best = Math.min(best, d[i - 2][j - 2] + 1);
        d[i][j] = best;
      }
    }
    return d[a.length()][b.length()];
  }
}
