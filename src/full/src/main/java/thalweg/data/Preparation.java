package thalweg.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;
import thalweg.math.Check;

/**
 * A recipe that makes the numbers a model learns from out of a table's columns.
 *
 * <p>{@link #fit} learns whatever is to be learned (means, categories, edges) from the training part, and from nothing
 * else. The steps are taken in the order written, each on the columns that the steps before it left. All columns but the
 * target are features unless they are dropped; at the end each must hold numbers. A step without names takes every
 * column it fits: all that hold numbers, or, for one-hot coding, all that do not.
 *
 * <p>Immutable: each method returns a new recipe.
 *
 * <pre>{@code
 * Preparation recipe =
 *     Preparation.of("mpg").drop("name").oneHot("origin").impute(Impute.MEDIAN).log("weight").standardize();
 * Split split = Split.random(cars.rowCount(), 0.25, 1);
 * FittedPreparation fitted = recipe.fit(cars.rows(split.train()));
 * Examples all = fitted.examples(cars);
 * Examples train = split.train(all);
 * Examples test = split.test(all);
 * }</pre>
 */
public final class Preparation {

  private final String target;
  private final List<Label> labels;
  private final List<Step> steps;

  /** A step before it has learned, with words for it. */
  private record Step(String says, Function<Frame, List<? extends FittedStep>> learn) {}

  private Preparation(String target, List<Label> labels, List<Step> steps) {
    this.target = target;
    this.labels = List.copyOf(labels);
    this.steps = List.copyOf(steps);
  }

  /**
   * The recipe without steps.
   *
   * @param target the column to predict
   * @param labels the numbers for its classes; with none, a target of texts is numbered 0, 1, … in the alphabetical
   *     order of the training part's classes. Not modified.
   */
  public static Preparation of(String target, Label... labels) {
    return new Preparation(target, List.of(labels), List.of());
  }

  /** Leaves columns out. */
  public Preparation drop(String... columns) {
    requireNames("drop", columns);
    return with(
        "drop " + List.of(columns),
        train ->
            Stream.of(columns)
                .map(name -> new Drop(train.column(name).name(), "dropped"))
                .toList());
  }

  /** Leaves out every column that is the same in all training rows. */
  public Preparation dropConstant() {
    return with(
        "drop constant columns",
        train ->
            Warnings.constant(train).stream()
                .map(name -> new Drop(name, "dropped: constant in the training part"))
                .toList());
  }

  /** Refuses a training part with a column that is the same in all rows. */
  public Preparation refuseConstant() {
    return with(
        "refuse constant columns",
        train -> {
          if (!Warnings.constant(train).isEmpty()) {
            throw new IllegalArgumentException(
                "no column may be constant in the training part but %s are; drop them"
                    .formatted(Warnings.constant(train)));
          }
          return List.of();
        });
  }

  /** One column of zeros and ones for each category of the training part; another category is refused. */
  public Preparation oneHot(String... columns) {
    return oneHot(Unseen.REFUSE, columns);
  }

  /**
   * One column of zeros and ones for each category of the training part, {@code column=category}.
   *
   * @param unseen what becomes of another category
   * @param columns the columns, of texts or of numbers that are codes; none means all that hold no numbers. Not modified.
   */
  public Preparation oneHot(Unseen unseen, String... columns) {
    return each(
        "one-hot (" + unseen + ")",
        false,
        columns,
        (train, name) -> Indicators.learn(train, name, unseen));
  }

  /**
   * The place of a category in an order, 0, 1, ….
   *
   * @param order all categories, the least first. Not modified.
   */
  public Preparation ordinal(String column, String... order) {
    return fixed("ordinal", new Ranks(column, List.of(order)));
  }

  /**
   * Puts a value learned from the training part into the gaps.
   *
   * @param columns the columns; none means all that hold numbers. Not modified.
   */
  public Preparation impute(Impute value, String... columns) {
    return each("impute the " + value, true, columns, (train, name) -> value.learn(train, name));
  }

  /** Puts a number into the gaps of a column. */
  public Preparation fill(String column, double value) {
    return fixed("fill", new FillNumber(column, value, "given"));
  }

  /** Puts a text into the gaps of a column, as a category of its own: {@code fill("cabin", "none")}. */
  public Preparation fill(String column, String value) {
    return fixed("fill", new FillText(column, value, "given"));
  }

  /**
   * Shifts and scales to mean 0 and standard deviation 1 (divisor n) on the training part, as {@link
   * thalweg.samples.Standardizer}.
   *
   * @param columns the columns; none means all that hold numbers, those of a one-hot step before too. Not modified.
   */
  public Preparation standardize(String... columns) {
    return each("standardize", true, columns, Scale::standardize);
  }

  /**
   * Shifts and scales to [0, 1] on the training part; other rows may lie outside.
   *
   * @param columns as for {@link #standardize}. Not modified.
   */
  public Preparation minMax(String... columns) {
    return each("scale to [0, 1]", true, columns, Scale::minMax);
  }

  /** The natural logarithm; a number that is not positive is refused. */
  public Preparation log(String... columns) {
    requireNames("log", columns);
    return each("log", true, columns, (train, name) -> new Logarithm(name, Logarithm.Kind.LOG));
  }

  /** \(\ln(1 + x)\), for counts with zeros; a number of −1 or below is refused. */
  public Preparation log1p(String... columns) {
    requireNames("log1p", columns);
    return each(
        "log1p", true, columns, (train, name) -> new Logarithm(name, Logarithm.Kind.LOG_1P));
  }

  /**
   * The number of the bin, 0, 1, …, where the bins share out the training part evenly; a {@link #oneHot} of it makes a
   * column a bin.
   *
   * @param count the number of bins, at least 2; fewer come where values repeat
   */
  public Preparation quantileBins(String column, int count) {
    Check.atLeast("the number of bins", count, 2);
    return each(
        count + " bins of",
        true,
        new String[] {column},
        (train, name) -> Bins.quantiles(train, name, count));
  }

  /**
   * The number of the bin, 0 below the first edge, 1 from it to below the second, ….
   *
   * @param edges rising numbers. Not modified.
   */
  public Preparation bins(String column, double... edges) {
    return fixed("bins", new Bins(column, DoubleStream.of(edges).boxed().toList()));
  }

  /** Adds the product of columns, {@code a·b}; the columns stay. */
  public Preparation interaction(String... columns) {
    return fixed("interaction", new Product(List.of(columns)));
  }

  /** Puts parts of a date, each a number, into its place. */
  public Preparation dateParts(String column, DatePart... parts) {
    return fixed("date parts", new DateParts(column, List.of(parts)));
  }

  /**
   * Learns from the training part.
   *
   * @param train the training rows, with the target. Not modified.
   * @throws IllegalArgumentException if a step cannot take its column; the message names row and column
   */
  public FittedPreparation fit(Table train) {
    List<String> inputs = new ArrayList<>(train.columnNames());
    if (!inputs.remove(target)) {
      throw new IllegalArgumentException(
          "the table has no column '%s' to predict; it has %s".formatted(target, inputs));
    }
    Frame rows = Frame.of(train, inputs);
    List<FittedStep> learned = new ArrayList<>();
    for (Step step : steps) {
      for (FittedStep fitted : step.learn.apply(rows)) {
        fitted.apply(rows);
        learned.add(fitted);
      }
    }
    inputs.removeIf(
        name ->
            learned.stream()
                    .filter(step -> step.reads().contains(name))
                    .allMatch(Drop.class::isInstance)
                && !rows.names().contains(name));
    Target classes = Target.learn(train, target, labels);
    FittedPreparation.requireNumbers(rows);
    return new FittedPreparation(
        new Learned(
            train.rowCount(),
            classes,
            inputs,
            learned,
            rows.names(),
            Warnings.of(train, inputs, learned, rows, classes.numbers(train))));
  }

  private Preparation fixed(String says, FittedStep step) {
    return with(says + " " + step.reads() + ": " + step, train -> List.of(step));
  }

  private Preparation each(
      String says, boolean numbers, String[] columns, BiFunction<Frame, String, FittedStep> learn) {
    List<String> named = List.of(columns);
    String which =
        !named.isEmpty() ? named.toString() : numbers ? "all numbers" : "all but numbers";
    return with(
        says + " " + which,
        train ->
            (named.isEmpty()
                    ? train.names().stream().filter(n -> train.holdsNumbers(n) == numbers).toList()
                    : named)
                .stream().map(name -> learn.apply(train, name)).toList());
  }

  private Preparation with(String says, Function<Frame, List<? extends FittedStep>> learn) {
    List<Step> more = new ArrayList<>(steps);
    more.add(new Step(says, learn));
    return new Preparation(target, labels, more);
  }

  private static void requireNames(String step, String[] columns) {
    if (columns.length == 0) {
      throw new IllegalArgumentException(step + " needs the name of a column");
    }
  }

  /** The steps, one a line. */
  @Override
  public String toString() {
    return Stream.concat(Stream.of("to predict " + target), steps.stream().map(Step::says))
        .collect(Collectors.joining("\n  "));
  }
}
