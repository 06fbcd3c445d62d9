package thalweg.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

  /** A run whose iterate number k has the point (k, …, k) and numbers that tell k. */
  private static Trace of(int iterates, int dimension, TraceBudget budget) {
    Trace trace = new Trace(budget);
    for (int k = 0; k < iterates; k++) {
      double[] w = new double[dimension];
      java.util.Arrays.fill(w, k);
      trace.add(new Iterate(k, w, 100 - k, 10 - k, 0.5, 2 * k));
    }
    return trace;
  }

  @Test
  void growsAndKeepsEveryRow() {
    Trace trace = of(1000, 2, TraceBudget.STANDARD);
    assertThat(trace.size()).isEqualTo(1000);
    assertThat(trace.iterations()).containsExactly(IntStream.range(0, 1000).toArray());
    assertThat(trace.values()[999]).isEqualTo(-899);
    assertThat(trace.gradientNorms()[3]).isEqualTo(7);
    assertThat(trace.stepSizes()).containsOnly(0.5);
    assertThat(trace.moves()[7]).isEqualTo(14);
    assertThat(trace.points()).hasSize(1000);
    assertThat(trace.pointIterations()).containsExactly(trace.iterations());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 7, 8, 10})
  void keepsTheStartTheNewestAndEvenGapsWithinItsBudget(int rows) {
    for (int iterates = 1; iterates <= 70; iterates++) {
      Trace trace = of(iterates, 1, new TraceBudget(rows, 0));
      int[] k = trace.iterations();
      assertThat(trace.size()).isEqualTo(k.length).isLessThanOrEqualTo(rows);
      assertThat(k[0]).isZero();
      assertThat(k[k.length - 1]).isEqualTo(iterates - 1);
      int gap = k.length > 2 ? k[1] : 1;
      assertThat(Integer.bitCount(gap)).isOne();
      for (int i = 0; i < k.length; i++) {
        if (i < k.length - 1) {
          assertThat(k[i]).isEqualTo(i * gap);
        }
        assertThat(trace.values()[i]).isEqualTo(100 - k[i]);
        assertThat(trace.gradientNorms()[i]).isEqualTo(10 - k[i]);
        assertThat(trace.moves()[i]).isEqualTo(2 * k[i]);
      }
      if (k.length > 2) {
        assertThat(k[k.length - 1] - k[k.length - 2]).isBetween(1, gap);
      }
      assertThat(k.length).isGreaterThanOrEqualTo(Math.min(iterates, (rows + 1) / 2));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 65, 80, 103})
  void thinsPointsOfALongWideRunButSpansIt(int numbers) {
    Trace trace = of(37, 7, new TraceBudget(100, numbers));
    assertThat(trace.size()).isEqualTo(37);
    assertThat(trace.points().size()).isBetween(numbers / 20, numbers / 10);
    int[] k = trace.pointIterations();
    int gap = k[1];
    assertThat(k).hasSameSizeAs(trace.points()).startsWith(0).endsWith(36);
    for (int i = 0; i < k.length; i++) {
      assertThat(trace.points().get(i)[0]).isEqualTo(k[i]);
      assertThat(k[i]).isEqualTo(Math.min(36, i * gap));
    }
  }

  @Test
  void aTraceOfTheEndsHoldsNextToNothing() {
    Trace trace = of(100_000, 3, TraceBudget.ENDS);
    assertThat(trace.iterations()).containsExactly(0, 99_999);
    assertThat(trace.points()).extracting(w -> w[0]).containsExactly(0.0, 99_999.0);
    assertThat(trace.pointIterations()).containsExactly(0, 99_999);
    assertThat(trace).hasToString("trace of 100000 iterates, value 100.0 → -99899.0");
  }

  /** Seven coordinates and three numbers of the array itself are ten numbers a point. */
  @Test
  void aBudgetOfPointsIsUsedUpToItsLastNumber() {
    assertThat(of(5, 7, new TraceBudget(100, 50)).points()).hasSize(5);
    assertThat(of(5, 7, new TraceBudget(100, 49)).points()).hasSize(3);
    assertThat(of(6, 7, new TraceBudget(100, 50)).pointIterations()).containsExactly(0, 2, 4, 5);
    assertThat(of(2, 7, new TraceBudget(100, 0)).points()).hasSize(2);
  }

  @Test
  void pointsAreCopies() {
    Trace trace = new Trace();
    double[] w = {1};
    trace.add(new Iterate(0, w, 0, 0, 0, 0));
    w[0] = 2;
    assertThat(trace.points().get(0)).containsExactly(1);
  }

  @Test
  void anEmptyTraceSaysSo() {
    assertThat(new Trace()).hasToString("empty trace");
    assertThat(new Trace().iterations()).isEmpty();
  }
}
