package thalweg.kernel.java.output;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.display.Grid;
import thalweg.kernel.java.display.PlainText;

/**
 * A table that a cell fills row by row and then shows, as HTML and as aligned text.
 *
 * <pre>{@code
 * var runs = table("step size", "time", "iterations").units("", "s", "");
 * for (double step : steps) runs.row(step, seconds(step), iterations(step));
 * runs
 * }</pre>
 */
public final class Table {
  private final List<String> names;
  private final List<List<@Nullable Object>> rows = new ArrayList<>();
  private String caption = "";
  private List<String> units;
  private List<String> formats;

  Table(List<String> names) {
    if (names.isEmpty()) throw new IllegalArgumentException("a table needs at least one column");
    this.names = names;
    units = Collections.nCopies(names.size(), "");
    formats = units;
  }

  /** With rows that are there already. */
  static Table of(Grid grid) {
    Table table = new Table(grid.heads().stream().map(Grid.Head::name).toList());
    grid.rows().forEach(row -> table.rows.add(new ArrayList<>(row)));
    return table.caption(grid.caption());
  }

  /** Says above the table what it shows. */
  public Table caption(String text) {
    caption = text;
    return this;
  }

  /** The unit of each column, written below its name; {@code ""} for none. */
  public Table units(String... each) {
    units = one(each, "units");
    return this;
  }

  /**
   * How the numbers of each column are written, as in {@code printf}: {@code "%.3f"}. Numbers of a column without a
   * format, {@code ""}, are all written with as many decimals as their six leading digits need.
   */
  public Table formats(String... each) {
    formats = one(each, "formats");
    rows.forEach(this::checkFormats);
    return this;
  }

  private List<String> one(String[] each, String what) {
    if (each.length == names.size()) return List.of(each);
    throw new IllegalArgumentException(
        what + " must be one for each of the " + names.size() + " columns but were " + each.length);
  }

  /**
   * Adds a row.
   *
   * @param cells one a column; if there are fewer, the elements of arrays and collections among them stand for cells
   */
  public Table row(@Nullable Object @Nullable ... cells) {
    List<@Nullable Object> row = // null alone is one cell
        cells == null ? Collections.singletonList(null) : Arrays.asList(cells.clone());
    if (row.size() < names.size()) row = spread(row);
    if (row.size() != names.size())
      throw new IllegalArgumentException(
          "a row must have %d cells (%s) but has %d: %s"
              .formatted(names.size(), String.join(", ", names), row.size(), PlainText.of(row)));
    checkFormats(row);
    rows.add(row);
    return this;
  }

  private static List<@Nullable Object> spread(List<@Nullable Object> row) {
    List<@Nullable Object> cells = new ArrayList<>();
    for (Object cell : row) {
      if (cell instanceof Collection<?> many) cells.addAll(many);
      else if (cell == null || !cell.getClass().isArray()) cells.add(cell);
      else for (int i = 0; i < Array.getLength(cell); i++) cells.add(Array.get(cell, i));
    }
    return cells;
  }

  private void checkFormats(List<@Nullable Object> row) {
    for (int i = 0; i < row.size(); i++)
      if (row.get(i) instanceof Number number && !formats.get(i).isEmpty())
        Grid.format(formats.get(i), number);
  }

  /** What there is to show now. */
  Grid grid() {
    List<Grid.Head> heads = new ArrayList<>();
    for (int i = 0; i < names.size(); i++)
      heads.add(new Grid.Head(names.get(i), units.get(i), formats.get(i)));
    return new Grid(caption, heads, rows, false);
  }

  /** The table as text in a fixed-width font. */
  @Override
  public String toString() {
    return grid().toString();
  }
}
