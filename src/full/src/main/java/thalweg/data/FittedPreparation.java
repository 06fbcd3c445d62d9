package thalweg.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ejml.data.DMatrixRMaj;
import tech.tablesaw.api.Table;
import thalweg.samples.Examples;

/**
 * A {@link Preparation} that has learned from its training part: makes the same features out of any rows.
 *
 * <p>It prints what it learned, column by column. Its file ({@link #save}) is JSON of format {@code thalweg preparation
 * 1}: {@code rows}, {@code target} with {@code labels}, {@code inputs}, {@code features}, {@code warnings}, and {@code
 * steps} in order. Each step has its name, {@code step}, and what it learned: {@code FillNumber} and {@code FillText}
 * (column, value, from), {@code Scale} (column, shift, scale, kind), {@code Logarithm} (column, kind), {@code Bins}
 * (column, edges), {@code Indicators} (column, categories, unseen), {@code Ranks} (column, order), {@code DateParts}
 * (column, parts), {@code Product} (columns), {@code Drop} (column, why). Numbers are written so that the same double is
 * read again. A file with anything missing, unknown or of another version is refused.
 */
public final class FittedPreparation {

  private final Learned learned;

  FittedPreparation(Learned learned) {
    this.learned = learned;
  }

  /** The name of the column to predict. */
  public String target() {
    return learned.target().column();
  }

  /** The names of the features, in the order of the matrix's columns. */
  public List<String> featureNames() {
    return learned.features();
  }

  /**
   * The features of any rows, n×d.
   *
   * @param rows the columns the training part had, but for those dropped at once and the target; other columns are
   *     ignored. Not modified.
   * @throws IllegalArgumentException if a column is missing, or a value cannot be prepared; the message names row and column
   */
  public DMatrixRMaj features(Table rows) {
    Frame frame = prepared(rows);
    DMatrixRMaj x = new DMatrixRMaj(frame.rows(), learned.features().size());
    for (int j = 0; j < x.numCols; j++) {
      double[] column = frame.numbers(learned.features().get(j));
      for (int i = 0; i < column.length; i++) {
        x.unsafe_set(i, j, column[i]);
      }
    }
    return x;
  }

  /** The targets of rows that have one; classes by the numbers of their labels. */
  public double[] targets(Table rows) {
    return learned.target().numbers(rows);
  }

  /** Features and targets of rows that have both. */
  public Examples examples(Table rows) {
    return new Examples(features(rows), targets(rows));
  }

  /**
   * What was odd about the training part, a sentence each: constant columns, identifiers, features that nearly equal
   * the target, repeated rows, times out of order.
   */
  public List<String> warnings() {
    return learned.warnings();
  }

  /**
   * What is odd about two parts of a split, a sentence each: rows that are in both, times of the second before the end
   * of the first, categories the training part does not have.
   *
   * @param train the rows this preparation was fitted on. Not modified.
   * @param other the rows to validate or test on. Not modified.
   */
  public List<String> warnings(Table train, Table other) {
    return Warnings.between(train, other, learned);
  }

  /** Writes all it learned into a file, for {@link #load}. */
  public void save(Path file) {
    try {
      Files.writeString(file, PreparationFile.write(learned));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
  }

  /**
   * The preparation in a file that {@link #save} wrote.
   *
   * @throws IllegalArgumentException if the file is damaged or of another version; the message says what is wrong
   */
  public static FittedPreparation load(Path file) {
    try {
      return new FittedPreparation(PreparationFile.read(file.toString(), Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private Frame prepared(Table rows) {
    Frame frame = Frame.of(rows, learned.inputs());
    learned.steps().forEach(step -> step.apply(frame));
    if (!frame.names().equals(learned.features())) {
      throw new IllegalArgumentException(
          "the steps must make the features %s but make %s"
              .formatted(learned.features(), frame.names()));
    }
    return frame;
  }

  static void requireNumbers(Frame frame) {
    for (String name : frame.names()) {
      if (!frame.holdsNumbers(name)) {
        throw new IllegalArgumentException(
            "column '%s' holds %s, and a feature is a number; take oneHot, ordinal, dateParts or drop"
                .formatted(name, frame.column(name).type().name()));
      }
    }
  }

  /** What it learned, column by column, with its warnings. */
  @Override
  public String toString() {
    Map<String, String> says = new LinkedHashMap<>();
    learned.inputs().forEach(name -> says.put(name, ""));
    for (FittedStep step : learned.steps()) {
      says.merge(
          String.join("·", step.reads()),
          step.toString(),
          (before, next) -> before.isEmpty() ? next : before + "; then " + next);
    }
    return """
        Learned from %d rows to predict %s (%s)
        %s
        Features (%d): %s%s"""
        .formatted(
            learned.rows(),
            target(),
            learned.target(),
            says.entrySet().stream()
                .map(
                    e ->
                        "  "
                            + e.getKey()
                            + ": "
                            + (e.getValue().isEmpty() ? "as it is" : e.getValue()))
                .collect(Collectors.joining("\n")),
            featureNames().size(),
            String.join(", ", featureNames()),
            warnings().stream().map(line -> "\nWarning: " + line).collect(Collectors.joining()));
  }
}
