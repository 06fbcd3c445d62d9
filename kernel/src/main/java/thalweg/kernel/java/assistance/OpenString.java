package thalweg.kernel.java.assistance;

import java.util.Optional;
import java.util.regex.Matcher;
import thalweg.kernel.java.reading.Brackets;

/**
 * A string literal that is being written.
 *
 * @param start of what is between its quotes
 * @param text what is written so far, as in the code
 */
record OpenString(int start, String text) {

  /** The literal that code ends in; empty if it ends elsewhere, also if in a text block. */
  static Optional<OpenString> in(String code) {
    Matcher opaque = Brackets.OPAQUE.matcher(code);
    for (int i = 0; i < code.length(); i++) {
      if (!opaque.region(i, code.length()).lookingAt()) continue;
      i = opaque.end() - 1;
      String token = opaque.group();
      boolean isOpen =
          token.startsWith("\"")
              && !token.startsWith("\"\"\"")
              && token.indexOf('"', 1) != token.length() - 1;
      if (opaque.end() == code.length() && (isOpen || token.matches("\".*\\\\\"")))
        return Optional.of(new OpenString(opaque.start() + 1, token.substring(1)));
    }
    return Optional.empty();
  }
}
