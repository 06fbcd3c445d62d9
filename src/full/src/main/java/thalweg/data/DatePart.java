package thalweg.data;

import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** A number in a date. */
public enum DatePart {
  /** The year, such as 2024. */
  YEAR(ChronoField.YEAR),
  /** The month, 1 to 12. */
  MONTH(ChronoField.MONTH_OF_YEAR),
  /** The day of the month, 1 to 31. */
  DAY(ChronoField.DAY_OF_MONTH),
  /** The day of the week, 1 (Monday) to 7. */
  WEEKDAY(ChronoField.DAY_OF_WEEK),
  /** The day of the year, 1 to 366. */
  DAY_OF_YEAR(ChronoField.DAY_OF_YEAR),
  /** The hour, 0 to 23. */
  HOUR(ChronoField.HOUR_OF_DAY),
  /** Days since 1970-01-01: the time as one number, for a trend. */
  DAYS(ChronoField.EPOCH_DAY);

  private final ChronoField field;

  DatePart(ChronoField field) {
    this.field = field;
  }

  /** This part of a date. */
  public long of(LocalDateTime date) {
    return date.getLong(field);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
