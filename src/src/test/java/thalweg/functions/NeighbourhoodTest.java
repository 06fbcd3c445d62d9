package thalweg.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the three points of a stencil lie: between the bounds, their edges included. */
class NeighbourhoodTest {
  private final List<Double> asked = new ArrayList<>();

  private Neighbourhood square(double lower, double upper) {
    return new Neighbourhood(
        (t, y) -> {
          asked.add(t);
          y[0] = t * t;
        },
        1,
        new double[] {1},
        lower,
        upper);
  }

  @Test
  void bothSidesAreTakenUpToTheBoundsThemselves() {
    assertThat(square(0.75, 1.5).stencil(0.25)).isNotNull();
    assertThat(asked).containsExactly(1.25, 0.75, 1.5);
  }

  @Test
  void twoStepsGoWhereThereIsRoomForThem() {
    assertThat(square(0.5, 1.25).stencil(0.25)).isNotNull();
    assertThat(asked).containsExactly(0.75, 1.25, 0.5);
  }

  @Test
  void oneSideTakesThreeSteps() {
    assertThat(square(1, 1.75).stencil(0.25)).isNotNull();
    assertThat(asked).containsExactly(1.25, 1.5, 1.75);
    asked.clear();
    assertThat(square(0.25, 1).stencil(0.25)).isNotNull();
    assertThat(asked).containsExactly(0.75, 0.5, 0.25);
  }

  @Test
  void withoutRoomNothingIsAsked() {
    Neighbourhood curve = square(0.9, 1.1);
    assertThat(curve.stencil(0.25)).isNull();
    assertThat(asked).isEmpty();
    assertThat(curve.evaluations()).isZero();
  }

  @Test
  void whatIsNotFiniteEndsASideAtOnce() {
    Neighbourhood edge =
        new Neighbourhood(
            (t, y) -> {
              asked.add(t);
              y[0] = t > 1 ? Double.NaN : t;
            },
            1,
            new double[] {1},
            0,
            2);
    Stencil stencil = edge.stencil(0.25);
    assertThat(stencil).isNotNull();
    assertThat(asked).containsExactly(1.25, 0.75, 1.25, 1.25, 0.75, 0.5, 0.25);
    assertThat(edge.evaluations()).isEqualTo(7);
  }
}
