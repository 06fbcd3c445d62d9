package thalweg.kernel.java.advice;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences on what fits a regular expression, from a file beside this class that says in what each is looked for. */
final class Shapes {
  private final List<Shape> all = new ArrayList<>();

  private record Shape(Pattern pattern, String sentence) {}

  Shapes(String file) {
    Iterator<String> lines = Sentences.lines(file).iterator();
    while (lines.hasNext()) {
      int flags = Pattern.MULTILINE | Pattern.UNICODE_CHARACTER_CLASS;
      all.add(new Shape(Pattern.compile(lines.next(), flags), lines.next().strip()));
    }
  }

  /** The sentence on the first shape that fits. */
  Optional<String> of(String text) {
    for (Shape shape : all) {
      Matcher found = shape.pattern.matcher(text);
      if (found.find()) return Optional.of(filled(shape.sentence, found));
    }
    return Optional.empty();
  }

  private static String filled(String sentence, Matcher found) {
    String filled = sentence;
    for (int i = 1; i <= found.groupCount(); i++)
      filled = filled.replace("$" + i, Objects.toString(found.group(i), ""));
    return filled;
  }
}
