package thalweg.data;

import java.util.List;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/**
 * Puts a text into the gaps of a column.
 *
 * @param column the column
 * @param value the text
 * @param from where it comes from, for people
 */
record FillText(String column, String value, String from) implements FittedStep {

  FillText {
    if (value.isEmpty()) {
      throw new IllegalArgumentException(
          "the text for the gaps of '%s' must not be empty".formatted(column));
    }
  }

  @Override
  public List<String> reads() {
    return List.of(column);
  }

  @Override
  public void apply(Frame rows) {
    Column<?> before = rows.column(column);
    String[] texts = new String[rows.rows()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = before.isMissing(i) ? value : Columns.text(before, i);
    }
    rows.put(StringColumn.create(column, texts));
  }

  @Override
  public String toString() {
    return "missing values become '%s' (%s)".formatted(value, from);
  }
}
