package thalweg.kernel.java.assistance;

import java.util.regex.Pattern;

/** What is typed in small letters for {@code ArrayList}, as in {@code arrayl}, or by its capitals, as in {@code AL}. */
final class Abbreviation {
  private final String typed;
  private final Pattern humps;

  private Abbreviation(String typed, Pattern humps) {
    this.typed = typed;
    this.humps = humps;
  }

  static Abbreviation of(String typed) {
    StringBuilder pattern = new StringBuilder();
    for (String hump : typed.split("(?=\\p{Lu})"))
      pattern.append(Pattern.quote(hump)).append("[\\p{Ll}\\p{N}]*");
    return new Abbreviation(typed, Pattern.compile(pattern + ".*"));
  }

  /** Whether a name is meant, perhaps. */
  boolean fits(String name) {
    return name.regionMatches(true, 0, typed, 0, typed.length()) || humps.matcher(name).matches();
  }
}
