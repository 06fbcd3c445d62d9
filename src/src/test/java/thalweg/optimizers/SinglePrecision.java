package thalweg.optimizers;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import thalweg.schedules.Schedule;

/**
 * A rule some of whose memory is kept in single precision, as the references keep it by default even where
 * parameters are doubles: before each step the run is saved, rounded and resumed.
 *
 * @param rule the rule
 * @param vector what is rounded
 * @param rounding how, given the number of the coming step
 */
record SinglePrecision(Optimizer rule, String vector, Rounding rounding) implements Optimizer {

  /** What a remembered number becomes before step t. */
  interface Rounding {
    double rounded(int t, double value);
  }

  /** Every number to the nearest float. */
  static SinglePrecision of(Optimizer rule, String vector) {
    return new SinglePrecision(rule, vector, (t, value) -> (float) value);
  }

  @Override
  public Schedule learningRate() {
    return rule.learningRate();
  }

  @Override
  public Stepper start(Memory unused) {
    Memory[] memory = {new Memory(unused.dimension())};
    rule.start(memory[0]);
    return (t, w, g) -> {
      memory[0] = Memory.of(rounded(t, memory[0].save()));
      rule.start(memory[0]).step(t, w, g);
    };
  }

  private State rounded(int t, State state) {
    Map<String, double[]> vectors = new HashMap<>(state.vectors());
    double[] values = Objects.requireNonNull(vectors.get(vector), vector);
    for (int i = 0; i < values.length; i++) {
      values[i] = rounding.rounded(t, values[i]);
    }
    return new State(state.dimension(), vectors);
  }
}
