package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import thalweg.theory.worstcase.FunctionClass;
import thalweg.theory.worstcase.Methods;
import thalweg.theory.worstcase.PerformanceEstimation;
import thalweg.theory.worstcase.PerformanceMeasure;
import thalweg.theory.worstcase.Start;
import thalweg.theory.worstcase.WorstCase;

/** Worst functions as pictures, and their words. */
class WorstCasePictureTest {

  private static WorstCase descent(Start start, PerformanceMeasure criterion) {
    return PerformanceEstimation.of(
            FunctionClass.smoothConvex(1), Methods.gradientDescent(1, 3), start, criterion)
        .solve();
  }

  /** Huber's function: the method comes down a line of slope 1/7 and has 3/7 of the way behind it. */
  @Test
  void inOneDimensionTheFunctionIsDrawnWithThePointsOnIt() {
    Plot plot = WorstCasePicture.of(descent(Start.distance(1), PerformanceMeasure.GAP));
    assertThat(plot.title()).isEqualTo("The worst function for gradient descent, 3 steps");
    Mark curve = plot.marks().get(0);
    Mark path = plot.marks().get(1);
    assertThat(path.x()).containsExactly(new double[] {1, 6 / 7.0, 5 / 7.0, 4 / 7.0}, offset(5e-3));
    assertThat(path.y()[3]).isCloseTo(1 / 14.0, offset(1e-4));
    int last = curve.x().length - 1;
    double slope =
        (curve.y()[last] - curve.y()[last - 1]) / (curve.x()[last] - curve.x()[last - 1]);
    assertThat(slope).isCloseTo(1 / 7.0, offset(1e-3));
    assertThat(curve.y()).doesNotContain(Double.NaN);
    assertThat(plot.altText())
        .startsWith("The worst function for gradient descent, 3 steps. Horizontal axis: x − x*")
        .contains("“the method” goes in 3 steps from (1, 0.13");
    assertThat(plot.image().getWidth()).isPositive();
  }

  @Test
  void inMoreDimensionsValuesAndGradientsAreDrawn() {
    WorstCase worst =
        PerformanceEstimation.of(
                FunctionClass.smooth(2),
                Methods.gradientDescent(0.5, 3),
                Start.decrease(5),
                PerformanceMeasure.BEST_GRADIENT_SQUARED)
            .solve();
    Plot plot = WorstCasePicture.of(worst);
    assertThat(plot.title()).endsWith("in " + worst.dimension() + " dimensions");
    assertThat(plot.marks()).hasSize(2);
    assertThat(plot.marks().get(0).y()[0]).isCloseTo(5, offset(1e-3));
    assertThat(Arrays.stream(plot.marks().get(1).y()).boxed())
        .as("no gradient is below the least")
        .allMatch(norm -> norm > Math.sqrt(worst.value()) * (1 - 1e-3));
    assertThat(plot.image().getWidth()).isPositive();
  }

  @Test
  void whatHasNoWorstFunctionIsNotDrawn() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> WorstCasePicture.of(descent(Start.gap(1), PerformanceMeasure.DISTANCE_SQUARED)))
        .withMessageContaining("no bound holds");
  }
}
