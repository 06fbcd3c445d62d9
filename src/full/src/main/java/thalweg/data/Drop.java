package thalweg.data;

import java.util.List;

/**
 * Leaves a column out; new rows need not have it.
 *
 * @param column the column
 * @param why why, for people
 */
record Drop(String column, String why) implements FittedStep {

  @Override
  public List<String> reads() {
    return List.of(column);
  }

  @Override
  public void apply(Frame rows) {
    rows.remove(column);
  }

  @Override
  public String toString() {
    return why;
  }
}
