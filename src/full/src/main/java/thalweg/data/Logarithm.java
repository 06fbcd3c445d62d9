package thalweg.data;

import java.util.List;

/**
 * The natural logarithm of a column, \(\ln x\) or \(\ln(1 + x)\).
 *
 * @param column the column
 * @param kind which of the two
 */
record Logarithm(String column, Kind kind) implements FittedStep {

  /** Which logarithm, and the numbers it takes. */
  enum Kind {
    LOG("log", 0),
    LOG_1P("log1p", -1);

    private final String says;
    private final double bound;

    Kind(String says, double bound) {
      this.says = says;
      this.bound = bound;
    }
  }

  @Override
  public List<String> reads() {
    return List.of(column);
  }

  @Override
  public void apply(Frame rows) {
    double[] x = rows.numbers(column);
    for (int i = 0; i < x.length; i++) {
      if (x[i] <= kind.bound) {
        throw Columns.refused(
            x[i],
            i,
            column,
            "%s takes numbers above %s".formatted(kind.says, FittedStep.number(kind.bound)));
      }
      x[i] = kind == Kind.LOG ? Math.log(x[i]) : Math.log1p(x[i]);
    }
    rows.put(column, x);
  }

  @Override
  public String toString() {
    return kind == Kind.LOG ? "ln(x)" : "ln(1 + x)";
  }
}
