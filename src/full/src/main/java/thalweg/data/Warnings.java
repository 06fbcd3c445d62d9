package thalweg.data;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.temporal.TemporalColumn;
import thalweg.math.Moments;

/** What is odd about a training part or a split, a sentence each. */
final class Warnings {

  /** Fewer rows than this have different values by chance. */
  private static final int FEW_ROWS = 10;

  /** A feature correlated with the target beyond this is taken for the target in other words. */
  private static final double NEARLY_EQUAL = 0.999;

  private Warnings() {}

  /** The columns that are the same in all rows; a gap counts as a value. */
  static List<String> constant(Frame rows) {
    return rows.names().stream().filter(name -> distinct(rows.column(name)) == 1).toList();
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
          "'%s' is the same in all training rows and tells nothing; dropConstant() leaves it out."
              .formatted(name));
    }
    for (String name : inputs) {
      if (isIdentifier(train.column(name))) {
        warnings.add(
            ("'%s' has another value in each of the %d training rows, as an identifier has: a model can learn the rows by"
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
    List<String> warnings = new ArrayList<>();
    Map<List<String>, Integer> seen = new HashMap<>();
    List<List<String>> trainRows = rows(train, learned.inputs());
    for (int i = 0; i < trainRows.size(); i++) {
      seen.putIfAbsent(trainRows.get(i), i);
    }
    List<List<String>> otherRows = rows(other, learned.inputs());
    int[] both =
        IntStream.range(0, otherRows.size())
            .filter(i -> seen.containsKey(otherRows.get(i)))
            .toArray();
    if (both.length > 0) {
      warnings.add(
          "%d of %d rows equal a training row in all features (first: row %d equals training row %d): they test memory."
              .formatted(both.length, otherRows.size(), both[0], seen.get(otherRows.get(both[0]))));
    }
    for (String name : times(train, learned.steps())) {
      LocalDateTime end = Collections.max(List.of(DateParts.dates(train.column(name))));
      LocalDateTime[] dates = DateParts.dates(other.column(name));
      long before = Arrays.stream(dates).filter(date -> date.isBefore(end)).count();
      if (before > 0) {
        warnings.add(
            "%d of %d rows are before %s, the last '%s' of the training part: a model that is to predict the future has seen it."
                .formatted(before, dates.length, end, name));
      }
    }
    addUnseen(warnings, other, learned);
    return warnings;
  }

  private static void addUnseen(List<String> warnings, Table other, Learned learned) {
    Frame rows = Frame.of(other, learned.inputs());
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
    Map<List<String>, Integer> seen = new HashMap<>();
    List<List<String>> rows = rows(train, inputs);
    int repeated = 0;
    int first = -1;
    for (int i = 0; i < rows.size(); i++) {
      if (seen.putIfAbsent(rows.get(i), i) != null) {
        first = repeated++ == 0 ? i : first;
      }
    }
    if (repeated > 0) {
      warnings.add(
          ("%d of %d training rows repeat an earlier one in all features (first: row %d repeats row %d); a random split"
                  + " of such data has the same row in both parts.")
              .formatted(repeated, rows.size(), first, seen.get(rows.get(first))));
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

  /** The columns that hold times: by their type, or because a step reads them as such. */
  private static Set<String> times(Table train, List<FittedStep> steps) {
    Set<String> names = new LinkedHashSet<>();
    for (Column<?> column : train.columns()) {
      if ((column instanceof DateColumn || column instanceof DateTimeColumn)
          && column.countMissing() == 0) {
        names.add(column.name());
      }
    }
    for (FittedStep step : steps) {
      if (step instanceof DateParts parts) {
        names.add(parts.column());
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

  private static int distinct(Column<?> column) {
    Set<String> values = new HashSet<>();
    for (int i = 0; i < column.size(); i++) {
      values.add(Columns.text(column, i));
    }
    return values.size();
  }

  private static List<List<String>> rows(Table table, List<String> names) {
    List<Column<?>> columns = new ArrayList<>();
    names.forEach(name -> columns.add(table.column(name)));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < table.rowCount(); i++) {
      int row = i;
      rows.add(columns.stream().map(column -> Columns.text(column, row)).toList());
    }
    return rows;
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
