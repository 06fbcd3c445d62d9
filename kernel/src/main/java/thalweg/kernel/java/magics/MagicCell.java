package thalweg.kernel.java.magics;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thalweg.kernel.java.reading.MagicLines;

/**
 * A cell that begins with {@code %%name}, perhaps below comments.
 *
 * @param name of the magic
 * @param arguments after it on its line
 * @param body the lines below
 * @param offset where the body begins in the cell
 */
record MagicCell(String name, String arguments, String body, int offset) {
  // Possessive loops: others recurse, and a long comment would exhaust the stack.
  private static final Pattern FORM =
      Pattern.compile("(?s)(?:\\s++|//[^\\n]*+|/\\*.*?\\*/)*+%%(\\w+)([^\\n]*+)(?:\\n(.*))?");

  /** The magic a cell begins with; empty if it begins with Java. */
  static Optional<MagicCell> in(String code) {
    Matcher magic = FORM.matcher(code);
    if (!magic.matches()) return Optional.empty();
    boolean hasBody = magic.group(3) != null;
    return Optional.of(
        new MagicCell(
            magic.group(1),
            MagicLines.withoutEnd(magic.group(2)),
            hasBody ? magic.group(3) : "",
            hasBody ? magic.start(3) : code.length()));
  }
}
