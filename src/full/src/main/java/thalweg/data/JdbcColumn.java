package thalweg.data;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/** A column of a query's result as it grows; its first value that is no gap says of which kind it is. */
final class JdbcColumn {

  private final String result;
  private final String name;
  private final int place;
  private int rows;
  private @Nullable Column<?> column;
  private @Nullable Class<?> kind;

  JdbcColumn(String result, String name, int place) {
    this.result = result;
    this.name = name;
    this.place = place;
  }

  String name() {
    return name;
  }

  /** The column; one of gaps alone holds numbers, as in a CSV file. */
  Column<?> column() {
    return column == null ? padded(DoubleColumn.create(name)) : column;
  }

  /** Adds the value of the row at which the result stands. */
  void append(ResultSet row) throws SQLException {
    Object value = value(row);
    if (value == null) {
      if (column != null) {
        column.appendMissing();
      }
    } else {
      if (column == null) {
        column = padded(empty(value));
        kind = value.getClass();
      }
      if (kind != value.getClass()) {
        throw wrong(value, "the values before it are of another kind; CAST the column to one type");
      }
      column.appendObj(value);
    }
    rows++;
  }

  private Column<?> padded(Column<?> empty) {
    for (int i = 0; i < rows; i++) {
      empty.appendMissing();
    }
    return empty;
  }

  private Column<?> empty(Object value) {
    if (value instanceof Double) {
      return DoubleColumn.create(name);
    }
    if (value instanceof Boolean) {
      return BooleanColumn.create(name);
    }
    if (value instanceof LocalDate) {
      return DateColumn.create(name);
    }
    if (value instanceof LocalDateTime) {
      return DateTimeColumn.create(name);
    }
    return value instanceof LocalTime ? TimeColumn.create(name) : StringColumn.create(name);
  }

  /** A value in the type of its column; null for a gap. */
  private @Nullable Object value(ResultSet row) throws SQLException {
    Object value = row.getObject(place);
    if (value == null || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Number number) {
      double closest = number(number);
      return Double.isNaN(closest) ? null : (Double) closest;
    }
    if (value instanceof String || value instanceof Character || value instanceof UUID) {
      return value.toString();
    }
    if (value instanceof Timestamp time) {
      return asWritten(row, time);
    }
    return day(value);
  }

  /** A day or a time; java.sql's own types are of the machine's zone, java.time's of none. */
  private Object day(Object value) {
    if (value instanceof Date day) {
      return day.toLocalDate();
    }
    if (value instanceof Time time) {
      return time.toLocalTime();
    }
    if (value instanceof OffsetDateTime moment) {
      return moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }
    if (value instanceof LocalDate
        || value instanceof LocalDateTime
        || value instanceof LocalTime) {
      return value;
    }
    throw wrong(
        value,
        "neither number, text, boolean nor date (%s); leave the column out, or CAST it in the query"
            .formatted(value.getClass().getSimpleName()));
  }

  /** A Timestamp has passed through the machine's zone, where an hour in spring does not exist: better ask again. */
  private Object asWritten(ResultSet row, Timestamp time) {
    try {
      LocalDateTime written = row.getObject(place, LocalDateTime.class);
      return written == null ? time.toLocalDateTime() : written;
    } catch (SQLException old) {
      return time.toLocalDateTime();
    }
  }

  private double number(Number number) {
    double closest = number.doubleValue();
    if (Double.isInfinite(closest)) {
      throw wrong(number, "a double holds no such number; CAST(… AS VARCHAR) keeps it as a text");
    }
    boolean whole = number instanceof Long || number instanceof BigInteger;
    if (whole && new BigDecimal(closest).compareTo(new BigDecimal(number.toString())) != 0) {
      throw wrong(
          number,
          "that is more digits than a double holds; CAST(… AS VARCHAR) keeps them as a text");
    }
    return closest;
  }

  private IllegalArgumentException wrong(Object value, String why) {
    return new IllegalArgumentException(
        "%s, row %d, column '%s' is %s: %s".formatted(result, rows + 1, name, value, why));
  }
}
