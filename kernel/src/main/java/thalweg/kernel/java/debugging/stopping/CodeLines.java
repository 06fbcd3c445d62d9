package thalweg.kernel.java.debugging.stopping;

import java.util.List;
import java.util.regex.Pattern;

/** Which lines of a cell that has not been compiled seem to hold code that runs. */
final class CodeLines {
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");
  private static final Pattern NO_CODE =
      Pattern.compile("[\\s{}();\\]]*|\\s*(?:import|package)\\b.*|\\s*@\\w+\\s*|\\s*[%!].*");

  private CodeLines() {}

  /** The first such line from one on; 0 if there is none. */
  static int from(String code, int line) {
    // Each line stays where it is.
    String bare = COMMENT.matcher(code).replaceAll(m -> m.group().replaceAll("[^\\n]", ""));
    List<String> lines = bare.lines().toList();
    for (int i = Math.max(1, line); i <= lines.size(); i++)
      if (!NO_CODE.matcher(lines.get(i - 1)).matches()) return i;
    return 0;
  }
}
