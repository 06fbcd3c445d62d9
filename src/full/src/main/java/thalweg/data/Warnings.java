package thalweg.data;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.temporal.TemporalColumn;
import thalweg.math.Moments;
import thalweg.samples.Rows;

/** What is odd about a training part or a split, a sentence each. */
final class Warnings {

  /** Fewer rows than this have different values by chance. */
  private static final int FEW_ROWS = 10;

  /** A feature correlated with the target beyond this is taken for the target in other words. */
  private static final double NEARLY_EQUAL = 0.999;

  private Warnings() {}

  /** The columns that are the same in all rows; a gap counts as a value. */
  static List<String> constant(Frame rows) {
    return rows.names().stream().filter(name -> isConstant(rows.column(name))).toList();
  }

  /**
   * What is odd about a training part.
   *
   * @param train the raw rows
   * @param inputs the raw columns in use
   * @param prepared the features made of them
   * @param y the targets
   */
  static List<String> of(
      Table train, List<String> inputs, List<FittedStep> steps, Frame prepared, double[] y) {
    List<String> warnings = new ArrayList<>();
    for (String name : constant(prepared)) {
      warnings.add(
          "'%s' is the same in all training rows and tells nothing; dropConstant() drops it."
              .formatted(name));
    }
    for (String name : inputs) {
      if (isIdentifier(train.column(name))) {
        warnings.add(
            ("'%s' has a different value in each of the %d training rows, as an identifier has: a model can learn the rows by"
                    + " heart with it. Drop it unless it was measured.")
                .formatted(name, train.rowCount()));
      }
    }
    for (String name : prepared.names()) {
      double correlation = correlation(prepared.numbers(name), y);
      if (Math.abs(correlation) > NEARLY_EQUAL) {
        warnings.add(
            "'%s' nearly equals the target (correlation %.5f): is it known before the target is?"
                .formatted(name, correlation));
      }
    }
    addRepeated(warnings, train, inputs);
    for (String name : times(train, steps)) {
      addUnsorted(warnings, name, DateParts.dates(train.column(name)));
    }
    return warnings;
  }

  /** What is odd about two parts of a split. */
  static List<String> between(Table train, Table other, Learned learned) {
    Frame.of(train, learned.inputs()); // refuses tables without these columns
    Frame rows = Frame.of(other, learned.inputs());
    List<String> warnings = new ArrayList<>();
    addRowsInBoth(warnings, train, other, learned.inputs());
    Set<String> times = times(train, learned.steps());
    times.retainAll(times(other, learned.steps()));
    for (String name : times) {
      LocalDateTime end = Collections.max(List.of(DateParts.dates(train.column(name))));
      LocalDateTime[] dates = DateParts.dates(other.column(name));
      long before = Arrays.stream(dates).filter(date -> date.isBefore(end)).count();
      if (before > 0) {
        warnings.add(
            "%d of %d rows are before %s, the last '%s' of the training part: a forecast of them has seen their future."
                .formatted(before, dates.length, end, name));
      }
    }
    addUnseen(warnings, rows, learned);
    return warnings;
  }

  private static void addRowsInBoth(
      List<String> warnings, Table train, Table other, List<String> inputs) {
    int n = train.rowCount();
    int[] numbers = numbered(inputs, train, other);
    int[] first = firstRows(numbers);
    int[] both = IntStream.range(n, numbers.length).filter(i -> first[numbers[i]] < n).toArray();
    if (both.length > 0) {
      warnings.add(
          "%d of %d rows equal a training row in all features (first: row %d equals training row %d): a test on them measures memory."
              .formatted(both.length, other.rowCount(), both[0] - n, first[numbers[both[0]]]));
    }
  }

  private static void addUnseen(List<String> warnings, Frame rows, Learned learned) {
    for (FittedStep step : learned.steps()) {
      if (step instanceof Indicators indicators) {
        long unseen = indicators.unseenRows(rows);
        if (unseen > 0) {
          warnings.add(
              "%d of %d rows have a '%s' that the training part does not have: %s."
                  .formatted(unseen, rows.rows(), indicators.column(), indicators.unseen()));
        }
        if (unseen > 0 && indicators.unseen() == Unseen.REFUSE) {
          return;
        }
      }
      step.apply(rows);
    }
  }

  private static void addRepeated(List<String> warnings, Table train, List<String> inputs) {
    int[] numbers = numbered(inputs, train);
    int[] first = firstRows(numbers);
    int[] repeated =
        IntStream.range(0, numbers.length).filter(i -> first[numbers[i]] < i).toArray();
    if (repeated.length > 0) {
      warnings.add(
          ("%d of %d training rows repeat an earlier one in all features (first: row %d repeats row %d); a random split"
                  + " of such data has the same row in both parts.")
              .formatted(
                  repeated.length, numbers.length, repeated[0], first[numbers[repeated[0]]]));
    }
  }

  private static void addUnsorted(List<String> warnings, String name, LocalDateTime[] dates) {
    for (int i = 1; i < dates.length; i++) {
      if (dates[i].isBefore(dates[i - 1])) {
        warnings.add(
            "'%s' is not in order: row %d is before row %d. Sort by it and split by time to test a forecast."
                .formatted(name, i, i - 1));
        return;
      }
    }
  }

  /** The columns of times without gaps: by their type, or because a step reads them as such. */
  private static Set<String> times(Table table, List<FittedStep> steps) {
    Set<String> names = new LinkedHashSet<>();
    for (Column<?> column : table.columns()) {
      String name = column.name();
      boolean read =
          steps.stream().anyMatch(step -> step instanceof DateParts p && p.column().equals(name));
      boolean time = column instanceof DateColumn || column instanceof DateTimeColumn;
      if ((time || read) && column.countMissing() == 0) {
        names.add(name);
      }
    }
    return names;
  }

  private static boolean isIdentifier(Column<?> column) {
    boolean whole =
        !(column instanceof NumericColumn)
            || Arrays.stream(Columns.numbersAndGaps(column)).allMatch(x -> x == Math.rint(x));
    return column.size() >= FEW_ROWS
        && whole
        && !(column instanceof TemporalColumn)
        && distinct(column) == column.size();
  }

  private static boolean isConstant(Column<?> column) {
    String first = Columns.text(column, 0);
    return IntStream.range(1, column.size()).allMatch(i -> Columns.text(column, i).equals(first));
  }

  private static int distinct(Column<?> column) {
    Set<String> values = new HashSet<>();
    for (int i = 0; i < column.size(); i++) {
      values.add(Columns.text(column, i));
    }
    return values.size();
  }

  /**
   * A number for each row of the tables, one after the other, equal exactly where the rows agree in all the columns: 0,
   * 1, … in order of first appearance.
   */
  private static int[] numbered(List<String> names, Table... tables) {
    int n = Arrays.stream(tables).mapToInt(Table::rowCount).sum();
    int[] numbers = new int[n];
    for (String name : names) {
      List<Object> keys = new ArrayList<>();
      for (Table table : tables) {
        for (int i = 0; i < table.rowCount(); i++) {
          keys.add(List.of(numbers[keys.size()], Columns.text(table.column(name), i)));
        }
      }
      numbers = Rows.numbered(keys);
    }
    return numbers;
  }

  /** The row in which each number appears first. */
  private static int[] firstRows(int[] numbers) {
    int[] first = new int[numbers.length];
    for (int i = numbers.length - 1; i >= 0; i--) {
      first[numbers[i]] = i;
    }
    return first;
  }

  /** Pearson's r; 0 where one of the two is constant. */
  private static double correlation(double[] a, double[] b) {
    Moments ofA = Moments.of(a);
    Moments ofB = Moments.of(b);
    if (ofA.deviation() == 0 || ofB.deviation() == 0) {
      return 0;
    }
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - ofA.mean()) / ofA.deviation() * ((b[i] - ofB.mean()) / ofB.deviation());
    }
    return sum / a.length;
  }
}
