package thalweg.kernel.java.magics;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thalweg.kernel.java.reading.MagicLines;

/**
 * A cell that begins with {@code %%name}.
 *
 * @param name of the magic
 * @param words after it on its line
 * @param body the lines below
 * @param offset where the body begins in the cell
 */
record MagicCell(String name, List<String> words, String body, int offset) {
  private static final Pattern FORM = Pattern.compile("(?s)\\s*%%(\\w+)([^\\n]*)(?:\\n(.*))?");

  /** The magic a cell begins with; empty if it begins with Java. */
  static Optional<MagicCell> in(String code) {
    Matcher magic = FORM.matcher(code);
    if (!magic.matches()) return Optional.empty();
    boolean hasBody = magic.group(3) != null;
    return Optional.of(
        new MagicCell(
            magic.group(1),
            MagicLines.words(magic.group(2)),
            hasBody ? magic.group(3) : "",
            hasBody ? magic.start(3) : code.length()));
  }
}
