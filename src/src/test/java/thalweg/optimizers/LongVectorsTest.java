package thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that look at one entry at a time, on vectors so long that several threads share the work. */
class LongVectorsTest {
  private static final int LENGTH = 100_003;
  private static final int SHORT = 1000;

  static Optimizer[] elementwise() {
    return new Optimizer[] {new Adam(0.1), new AdamW(0.1)};
  }

  @ParameterizedTest
  @MethodSource("elementwise")
  void eachEntryIsWhatItIsInAShortVector(Optimizer rule) {
    double[] start = new Random(1).doubles(LENGTH, -1, 1).toArray();
    double[] w = start.clone();
    threeSteps(rule, w, 0, LENGTH);
    for (int from = 0; from < LENGTH; from += SHORT) {
      int to = Math.min(from + SHORT, LENGTH);
      double[] part = Arrays.copyOfRange(start, from, to);
      threeSteps(rule, part, from, to);
      assertThat(part).as("from " + from).containsExactly(Arrays.copyOfRange(w, from, to));
    }
  }

  private static void threeSteps(Optimizer rule, double[] w, int from, int to) {
    Stepper stepper = rule.start(to - from);
    for (int t = 1; t <= 3; t++) {
      double[] g = new Random(t).doubles(LENGTH, -1, 1).toArray();
      stepper.step(t, w, Arrays.copyOfRange(g, from, to));
    }
  }
}
