package thalweg.kernel.java.advice;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import thalweg.kernel.java.reading.Brackets;

/**
 * A line of code that is not empty.
 *
 * @param number from 1
 * @param text as it is written, without the blanks around it
 * @param code the same with other signs for what is in strings and comments
 * @param indent the number of blanks before it
 */
record Line(int number, String text, String code, int indent) {

  /** The lines of some code, without those of comments alone. */
  static List<Line> of(String code) {
    String plain =
        Brackets.OPAQUE.matcher(code).replaceAll(m -> m.group().replaceAll("[^\\n]", "~"));
    String[] texts = code.split("\n", -1);
    String[] codes = plain.split("\n", -1);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      String line = codes[i].strip();
      if (line.isEmpty() || line.startsWith("~")) continue;
      int indent = codes[i].replace("\t", "    ").indexOf(line.charAt(0));
      lines.add(new Line(i + 1, texts[i].strip(), line, indent));
    }
    return lines;
  }

  /** Adds this line to the open ones for each of its {, and takes one off for each of its }. */
  void follow(Deque<Line> open) {
    code.chars()
        .forEach(
            c -> {
              if (c == '{') open.push(this);
              else if (c == '}') open.poll();
            });
  }
}
