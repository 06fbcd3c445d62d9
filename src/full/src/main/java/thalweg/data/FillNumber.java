package thalweg.data;

import java.util.List;
import thalweg.math.Check;

/**
 * Puts a number into the gaps of a column.
 *
 * @param column the column
 * @param value the number
 * @param from where it comes from, for people
 */
record FillNumber(String column, double value, String from) implements FittedStep {

  FillNumber {
    Check.finite("the number for the gaps of '" + column + "'", value);
  }

  @Override
  public List<String> reads() {
    return List.of(column);
  }

  @Override
  public void apply(Frame rows) {
    double[] numbers = Columns.numbersAndGaps(rows.column(column));
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Double.isNaN(numbers[i]) ? value : numbers[i];
    }
    rows.put(column, numbers);
  }

  @Override
  public String toString() {
    return "missing values become %s (%s)".formatted(FittedStep.number(value), from);
  }
}
