package thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import thalweg.math.Vectors;
import thalweg.optimizers.Partitioned.Part;
import thalweg.schedules.Schedule;

class MuonTest {
  private static final double[] FIRST = {4, 0, 0, 2};
  private static final double[] SECOND = {0, 3, -1, 0};
  private static final double[] THIRD = {1, 1, 0, -1};

  /** With μ = ½ the weights of the gradients in b are ½, ¼, ⅛, and in what is made orthogonal ¾, ⅛, 1/16. */
  @Test
  void threeStepsAlongTheOrthogonalMatricesNearestToTheAveragesAhead() {
    Stepper muon = new Muon(Schedule.constant(0.1), 2, 0.5).start(4);
    double[] w = {1, 2, 3, 4};
    double[] expected = w.clone();
    muon.step(1, w, FIRST);
    move(expected, 0.75, 0, 0);
    assertThat(w).containsExactly(expected, offset(1e-14));
    muon.step(2, w, SECOND);
    move(expected, 0.125, 0.75, 0);
    assertThat(w).containsExactly(expected, offset(1e-14));
    muon.step(3, w, THIRD);
    move(expected, 0.0625, 0.125, 0.75);
    assertThat(w).containsExactly(expected, offset(1e-14));
  }

  private static void move(double[] w, double first, double second, double third) {
    double[] u = new double[4];
    Vectors.axpy(first, FIRST, u);
    Vectors.axpy(second, SECOND, u);
    Vectors.axpy(third, THIRD, u);
    new NewtonSchulz(2, 2).orthogonalize(u);
    Vectors.axpy(-0.1, u, w);
  }

  @Test
  void aMatrixWithMoreRowsThanColumnsMovesFartherByTheRootOfTheirRatio() {
    double[] tall = new double[4];
    double[] wide = new double[4];
    new Muon(0.1, 4).start(4).step(1, tall, new double[] {0, 5, 0, 0});
    new Muon(0.1, 1).start(4).step(1, wide, new double[] {0, 5, 0, 0});
    double sigma = 1;
    for (int k = 0; k < 5; k++) {
      sigma = 3.4445 * sigma - 4.7750 * Math.pow(sigma, 3) + 2.0315 * Math.pow(sigma, 5);
    }
    assertThat(wide).containsExactly(new double[] {0, -0.1 * sigma, 0, 0}, offset(1e-14));
    assertThat(tall).containsExactly(new double[] {0, -0.2 * sigma, 0, 0}, offset(1e-14));
  }

  @Test
  void partsShowTheStepSizeOfTheFirst() {
    Optimizer parts = new Partitioned(new Part(4, new Muon(0.3, 2)), new Part(1, new Sgd(0.1)));
    assertThat(parts.learningRate().at(7)).isEqualTo(0.3);
  }
}
