package thalweg.kernel.interpreter;

import java.util.List;

/**
 * What could replace the code from {@code start} to {@code end}.
 *
 * @param start first offset of what is replaced
 * @param end offset after it
 * @param items the candidates, best first
 */
public record Completion(int start, int end, List<Item> items) {

  /**
   * One candidate.
   *
   * @param text what is inserted
   * @param kind such as {@code function}; empty if unknown
   * @param details what it is: of a function, what each of its overloads takes and gives, such as {@code (int index) →
   *     String}; of a variable its type; empty if unknown
   */
  public record Item(String text, String kind, List<String> details) {

    /** A candidate that is one thing. */
    public Item(String text, String kind, String detail) {
      this(text, kind, detail.isEmpty() ? List.of() : List.of(detail));
    }

    /** How it is shown, a line for each of its details; begins with the text up to its parentheses. */
    public List<String> labels() {
      String line = text.replace('\n', ' ');
      return details.isEmpty()
          ? List.of(line)
          : details.stream()
              .map(d -> d.startsWith("(") ? line.replaceFirst("\\(\\)?$", "") + d : line + "  " + d)
              .toList();
    }
  }
}
