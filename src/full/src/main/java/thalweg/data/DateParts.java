package thalweg.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.columns.Column;

/**
 * A column of numbers for each part of a date, {@code column part}.
 *
 * @param column the column: dates, or texts such as 2024-02-29 or 2024-02-29T17:30
 * @param parts the parts, at least one
 */
record DateParts(String column, List<DatePart> parts) implements FittedStep {

  DateParts {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("the date '%s' needs a part to take".formatted(column));
    }
  }

  @Override
  public List<String> reads() {
    return List.of(column);
  }

  @Override
  public void apply(Frame rows) {
    LocalDateTime[] dates = dates(rows.column(column));
    List<DoubleColumn> columns = new ArrayList<>();
    for (DatePart part : parts) {
      double[] numbers = new double[dates.length];
      for (int i = 0; i < dates.length; i++) {
        numbers[i] = part.of(dates[i]);
      }
      columns.add(DoubleColumn.create(column + " " + part, numbers));
    }
    rows.replace(column, columns);
  }

  /** The dates of a column without gaps, a day as its midnight. */
  static LocalDateTime[] dates(Column<?> column) {
    LocalDateTime[] dates = new LocalDateTime[column.size()];
    for (int i = 0; i < dates.length; i++) {
      if (column.isMissing(i)) {
        throw Columns.missing(i, column.name());
      }
      dates[i] = date(column, i);
    }
    return dates;
  }

  private static LocalDateTime date(Column<?> column, int row) {
    Object value = column.get(row);
    if (value instanceof LocalDateTime time) {
      return time;
    }
    if (value instanceof LocalDate day) {
      return day.atStartOfDay();
    }
    String text = value.toString();
    try {
      return text.length() > 10
          ? LocalDateTime.parse(text.replace(' ', 'T'))
          : LocalDate.parse(text).atStartOfDay();
    } catch (DateTimeException e) {
      throw Columns.refused(
          "'" + text + "'", row, column.name(), "a date is written 2024-02-29 or 2024-02-29T17:30");
    }
  }

  @Override
  public String toString() {
    return "becomes its %s".formatted(parts);
  }
}
