package thalweg.kernel.java.display;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of values, shown as HTML and as aligned text; of a large one the first rows and columns.
 *
 * @param caption what it shows; empty for none
 * @param heads of the columns
 * @param rows of one cell a column
 * @param firstNamesRows whether the cells of the first column are heads of their rows
 */
public record Grid(
    String caption,
    List<Head> heads,
    List<? extends List<? extends @Nullable Object>> rows,
    boolean firstNamesRows) {
  static final int MOST_ROWS = 1000;
  private static final int MOST_COLUMNS = 30;

  /**
   * The head of a column.
   *
   * @param name what its cells are
   * @param unit of its numbers; empty for none
   * @param format of its numbers as in {@code printf}; empty for one that suits them all
   */
  public record Head(String name, String unit, String format) {
    static List<Head> ofAll(List<String> names) {
      return names.stream().map(name -> new Head(name, "", "")).toList();
    }
  }

  /**
   * A number as {@code printf} writes it; a whole number may have decimals.
   *
   * @throws IllegalArgumentException if the format does not suit the number
   */
  public static String format(String format, Number number) {
    return TableColumn.format(format, number);
  }

  /** The table as HTML, in the look of the page around it. */
  String html() {
    return TableForms.html(shownCaption(), columns(), firstNamesRows);
  }

  /** The table as text in a fixed-width font. */
  @Override
  public String toString() {
    return TableForms.text(shownCaption(), columns());
  }

  private String shownCaption() {
    List<String> parts = new ArrayList<>();
    if (!caption.isEmpty()) parts.add(caption);
    if (rows.size() > MOST_ROWS) parts.add(rows.size() + " rows, first " + MOST_ROWS + " shown");
    if (heads.size() > MOST_COLUMNS)
      parts.add(heads.size() + " columns, first " + MOST_COLUMNS + " shown");
    return String.join(", ", parts);
  }

  private List<TableColumn> columns() {
    List<TableColumn> columns = new ArrayList<>();
    for (int i = 0; i < Math.min(heads.size(), MOST_COLUMNS); i++) {
      List<@Nullable Object> values = new ArrayList<>();
      for (int k = 0; k < Math.min(rows.size(), MOST_ROWS); k++) values.add(rows.get(k).get(i));
      columns.add(TableColumn.of(heads.get(i), values));
    }
    return columns;
  }
}
