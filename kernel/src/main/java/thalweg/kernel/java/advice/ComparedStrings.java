package thalweg.kernel.java.advice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thalweg.kernel.java.reading.Brackets;

/** Finds {@code ==} between strings, which compiles and is seldom what was meant. */
public final class ComparedStrings {
  /** What to do about it. */
  public static final String ADVICE =
      "== and != ask whether two strings are the same object; write a.equals(b) to compare their text";

  private static final Pattern DECLARED = Pattern.compile("\\bString\\s+(\\w+)\\s*[=;,):]");
  private static final Pattern LEFT = Pattern.compile("(\"|(?<![.\\w])[A-Za-z_]\\w*)\\s*$");
  private static final Pattern RIGHT = Pattern.compile("\\s*(\"|[A-Za-z_]\\w*(?![\\w.(\\[]))");

  private ComparedStrings() {}

  /** The offsets of such comparisons. */
  public static List<Integer> in(String code, Set<String> stringVariables) {
    Set<String> strings = new HashSet<>(stringVariables);
    DECLARED.matcher(code).results().forEach(m -> strings.add(m.group(1)));
    strings.add("\"");
    List<Integer> found = new ArrayList<>();
    Matcher opaque = Brackets.OPAQUE.matcher(code);
    for (int i = 0; i < code.length() - 1; i++) {
      if (opaque.region(i, code.length()).lookingAt()) {
        i = opaque.end() - 1;
      } else if (code.startsWith("==", i) || code.startsWith("!=", i)) {
        if (isString(LEFT.matcher(code).region(0, i), strings)
            && isString(RIGHT.matcher(code).region(i + 2, code.length()), strings)) found.add(i);
        i++;
      }
    }
    return found;
  }

  private static boolean isString(Matcher operand, Set<String> strings) {
    boolean right = operand.pattern() == RIGHT;
    return (right ? operand.lookingAt() : operand.find()) && strings.contains(operand.group(1));
  }
}
