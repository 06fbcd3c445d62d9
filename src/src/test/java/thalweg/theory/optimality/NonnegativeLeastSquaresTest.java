package thalweg.theory.optimality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import thalweg.math.Vectors;

/** Nonnegative least squares by its conditions of optimality. */
class NonnegativeLeastSquaresTest {

  /** More columns than rows in every second case; some of them twice. */
  @RepeatedTest(40)
  void noColumnDescendsAndThoseInUseAreLevel(RepetitionInfo trial) {
    SplittableRandom random = new SplittableRandom(trial.getCurrentRepetition());
    int d = 5;
    List<double[]> columns = new ArrayList<>();
    for (int j = 0; j < (trial.getCurrentRepetition() % 2 == 0 ? 4 : 9); j++) {
      columns.add(random.doubles(d, -1, 1.5).toArray());
    }
    columns.add(columns.get(0).clone());
    double[] b = random.doubles(d, -2, 2).toArray();
    double[] x = NonnegativeLeastSquares.solve(columns, b);
    double[] residual = b.clone();
    Vectors.axpy(-1, NonnegativeLeastSquares.combination(columns, x, d), residual);
    for (int j = 0; j < x.length; j++) {
      double slope = Vectors.dot(columns.get(j), residual);
      assertThat(x[j]).isNotNegative();
      assertThat(slope).isLessThan(1e-11);
      assertThat(x[j] * slope).isCloseTo(0, offset(1e-11));
    }
  }

  /** (1, 1) is nearer to the second column at first, and then to the first alone: the second has to leave. */
  @Test
  void aColumnThatTurnsNegativeLeaves() {
    List<double[]> columns = List.of(new double[] {1, 0}, new double[] {1, -0.1});
    assertThat(NonnegativeLeastSquares.solve(columns, new double[] {1, 1})).containsExactly(1, 0);
  }
}
