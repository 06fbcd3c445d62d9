package thalweg.kernel.java.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads code as brackets and what lies between: strings, text blocks and comments count as nothing. */
public final class Brackets {
  /** Skipped as a whole: text blocks, strings, characters, comments; an unclosed one extends to the end. */
  public static final Pattern OPAQUE =
      // Possessive loops: others recurse, and a long string would exhaust the stack.
      Pattern.compile(
          "\"\"\"[^\"\\\\]*+(?:(?:\\\\(?s:.)|\"(?!\"\"))[^\"\\\\]*+)*+(?:\"\"\"|\\z)|\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"?"
              + "|'(?:\\\\.|[^'\\\\\\n])*+'?|/\\*(?s:.*?)(?:\\*/|\\z)|//[^\\n]*");

  private static final Pattern CASE = Pattern.compile("\\b(?:case\\b[^;{}]*|default\\s*)$");

  private Brackets() {}

  /** Whether code ends within the body of a lambda. */
  public static boolean isInLambda(String code) {
    Matcher opaque = OPAQUE.matcher(code);
    Deque<Integer> bodies = new ArrayDeque<>(); // how many brackets are open around each
    int depth = 0;
    for (int i = 0; i < code.length(); i++) {
      if (opaque.region(i, code.length()).lookingAt()) {
        i = opaque.end() - 1;
        continue;
      }
      char c = code.charAt(i);
      if (code.startsWith("->", i) && !CASE.matcher(code).region(0, i).find()) bodies.push(depth);
      if (c == '(' || c == '[' || c == '{') depth++;
      if (c == ')' || c == ']' || c == '}') depth--;
      boolean ends = c == ',' || c == ';';
      while (!bodies.isEmpty() && (depth < bodies.peek() || (ends && depth == bodies.peek())))
        bodies.pop();
    }
    return !bodies.isEmpty();
  }

  /** The innermost bracket that is never closed. */
  public static OptionalInt unclosed(String code) {
    Matcher opaque = OPAQUE.matcher(code);
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < code.length(); i++) {
      if (opaque.region(i, code.length()).lookingAt()) {
        i = opaque.end() - 1;
        continue;
      }
      char c = code.charAt(i);
      if (c == '(' || c == '[' || c == '{') open.push(i);
      else if ((c == ')' || c == ']' || c == '}') && !open.isEmpty()) open.pop();
    }
    return open.isEmpty() ? OptionalInt.empty() : OptionalInt.of(open.peek());
  }
}
