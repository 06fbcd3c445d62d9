package thalweg.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of words in columns of fixed width: the first column to the left, the others to the right. */
final class TextTable {
  /** How many rows a long table shows below its header. */
  private static final int MOST = 20;

  private TextTable() {}

  static String of(List<List<String>> rows) {
    int[] widths = new int[rows.get(0).size()];
    Arrays.setAll(widths, c -> rows.stream().mapToInt(row -> row.get(c).length()).max().orElse(0));
    return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
  }

  /** The same, with a gap in the middle of a long table. */
  static String shortened(List<List<String>> rows) {
    if (rows.size() <= 1 + MOST) {
      return of(rows);
    }
    List<List<String>> some = new ArrayList<>(rows.subList(0, 1 + MOST / 2));
    some.add(rows.get(0).stream().map(cell -> "…").toList());
    some.addAll(rows.subList(rows.size() - MOST / 2, rows.size()));
    return of(some);
  }

  private static String line(List<String> row, int[] widths) {
    return IntStream.range(0, widths.length)
        .mapToObj(c -> pad(row.get(c), widths[c], c == 0))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }

  private static String pad(String words, int width, boolean left) {
    String space = " ".repeat(width - words.length());
    return left ? words + space : space + words;
  }

  /** Four decimals, a dash for what is not defined. */
  static String number(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.4f", value);
  }

  /** Five digits, for numbers with a unit. */
  static String brief(double value) {
    return String.format(Locale.ROOT, "%.5g", value);
  }
}
