package thalweg.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TraceTest {

  private static Trace of(int rows, int dimension) {
    Trace trace = new Trace();
    double[] w = new double[dimension];
    for (int k = 0; k < rows; k++) {
      Arrays.fill(w, k);
      trace.add(new Iterate(k, w, 100 - k, 10 - k, 0.5));
    }
    return trace;
  }

  @Test
  void growsAndKeepsEveryRow() {
    Trace trace = of(1000, 2);
    assertThat(trace.size()).isEqualTo(1000);
    assertThat(trace.values()[999]).isEqualTo(-899);
    assertThat(trace.gradientNorms()[3]).isEqualTo(7);
    assertThat(trace.stepSizes()).containsOnly(0.5);
    assertThat(trace.points()).hasSize(1000);
    assertThat(trace.pointStride()).isEqualTo(1);
  }

  @Test
  void thinsPointsOfALongWideRunButSpansIt() {
    int dimension = Trace.POINT_BUDGET / 10;
    Trace trace = of(37, dimension);
    assertThat(trace.size()).isEqualTo(37);
    assertThat(trace.points().size()).isBetween(5, 10);
    for (int i = 0; i < trace.points().size(); i++) {
      assertThat(trace.points().get(i)[0]).isEqualTo(i * trace.pointStride());
    }
    assertThat(trace.points().get(trace.points().size() - 1)[0])
        .isGreaterThan(37 - 1 - trace.pointStride());
  }

  @Test
  void pointsAreCopies() {
    Trace trace = new Trace();
    double[] w = {1};
    trace.add(new Iterate(0, w, 0, 0, 0));
    w[0] = 2;
    assertThat(trace.points().get(0)).containsExactly(1);
  }

  @Test
  void stopReadsAsASentence() {
    assertThat(Stop.after(10)).hasToString("stop after 10 iterations");
    assertThat(
            Stop.after(10)
                .orGradientBelow(1e-8)
                .orValueBelow(-2)
                .orAfter(java.time.Duration.ofMillis(1500))
                .orWhen(iterate -> true))
        .hasToString(
            "stop after 10 iterations, at a gradient norm of 1.0E-8 or less, at a value of -2.0 or less,"
                + " after 1.5 s, or when your condition holds");
  }

  @Test
  void rulesThatCannotHoldAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Stop.after(-1))
        .withMessage("maxIterations must be at least 0 but was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Stop.after(1).orGradientBelow(-1))
        .withMessageContaining("gradientTolerance");
    assertThatIllegalArgumentException().isThrownBy(() -> Stop.after(1).orValueBelow(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Stop.after(1).orAfter(java.time.Duration.ofSeconds(-1)));
  }
}
