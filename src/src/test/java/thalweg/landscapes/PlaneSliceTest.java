package thalweg.landscapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.functions.Objective;
import thalweg.math.Shape;
import thalweg.networks.Dense;
import thalweg.networks.Network;
import thalweg.networks.NetworkModel;
import thalweg.networks.Relu;
import thalweg.problems.Quadratic;
import thalweg.problems.Rosenbrock;
import thalweg.runs.Iterate;
import thalweg.runs.ScanProgress;
import thalweg.runs.Stop;
import thalweg.runs.Trace;
import thalweg.samples.Examples;
import thalweg.solvers.gradient.GradientDescent;
import thalweg.spectra.Eigenpairs;
import thalweg.spectra.Lanczos;

/** Values on planes, planes from runs, and what becomes of points without a value. */
class PlaneSliceTest {

  static NetworkModel network() {
    Random random = new Random(1);
    DMatrixRMaj x = new DMatrixRMaj(40, 3);
    double[] y = new double[40];
    for (int i = 0; i < 40; i++) {
      for (int j = 0; j < 3; j++) {
        x.set(i, j, random.nextGaussian());
      }
      y[i] = random.nextInt(2);
    }
    Network network = Network.of(Shape.of(3), new Dense(5), new Relu(), new Dense(2));
    return NetworkModel.softmax(network, new Examples(x, y));
  }

  @Test
  void theMiddleIsTheOriginAndCornersAreWhereTheyShouldBe() {
    Rosenbrock f = new Rosenbrock();
    Plane plane = new Plane(new double[] {1, 1}, new double[] {1, 0}, new double[] {0, 2});
    PlaneSlice slice = PlaneSlice.around(f, plane, 2, 5);
    assertThat(slice.values()[2][2]).isZero();
    assertThat(slice.values()[0][4]).isEqualTo(f.value(new double[] {3, -3}));
    assertThat(slice.a()).containsExactly(-2, -1, 0, 1, 2);
    assertThat(slice.complete()).isTrue();
    assertThat(slice.remark()).isEmpty();
    assertThat(slice.lowest()).isZero();
  }

  /** Many points at a time as one by one. */
  @Test
  void aNetworksSliceHoldsItsValues() {
    NetworkModel f = network();
    double[] w = f.network().start(1);
    Plane plane = FilterNormalization.plane(f, w, 5);
    PlaneSlice slice = PlaneSlice.around(f, plane, 1, 31);
    for (int j = 0; j < 31; j++) {
      for (int i = 0; i < 31; i++) {
        double expected = plane.value(f, slice.a()[i], slice.b()[j]);
        assertThat(slice.values()[j][i]).isCloseTo(expected, withinPercentage(1e-11));
      }
    }
  }

  /** The scores overflow everywhere on a line but where a is 0. */
  @Test
  void aNetworksPointWithoutAValueLosesNoOther() {
    NetworkModel f = network();
    double[] w = f.network().start(1);
    double[] v = new double[w.length];
    v[0] = 1e308;
    v[1] = -1e308;
    PlaneSlice slice = PlaneSlice.around(f, new Plane(w, v, f.gradient(w)), 1000, 3);
    assertThat(slice.values()[1][1]).isEqualTo(f.value(w));
    assertThat(slice.holes()).isEqualTo(6);
    assertThat(slice.remark()).contains("the first is at a = -1000, b = -1000, where f is NaN");
  }

  @Test
  void aPointWithoutAValueIsAHoleThatIsSaid() {
    Objective log = Objective.of(2, w -> Math.log(w[0]));
    PlaneSlice slice = PlaneSlice.around(log, Plane.coordinates(new double[2], 0, 1), 1, 3);
    assertThat(slice.holes()).isEqualTo(6);
    assertThat(slice.values()[1][2]).isZero();
    assertThat(slice.values()[0][0]).isNaN();
    assertThat(slice.remark())
        .isEqualTo(
            "6 of 9 points have no finite value; the first is at a = -1.000, b = -1.000, where f is NaN");
    assertThat(slice.complete()).isTrue();
  }

  @Test
  void aFunctionThatThrowsLosesNoOtherPoint() {
    Objective picky =
        Objective.of(
            2,
            w -> {
              if (w[0] > 0) {
                throw new IllegalStateException("not there");
              }
              return w[1];
            });
    PlaneSlice slice = PlaneSlice.around(picky, Plane.coordinates(new double[2], 0, 1), 1, 3);
    assertThat(slice.holes()).isEqualTo(3);
    assertThat(slice.values()[2][1]).isEqualTo(1);
    assertThat(slice.remark()).contains("f threw java.lang.IllegalStateException: not there");
    assertThat(slice.toString())
        .startsWith("slice of 3×3 points, values from -1.000 to 1.000 (3 of");
  }

  @Test
  void anInterruptKeepsWhatWasEvaluatedAndStaysSet() {
    List<Integer> reports = new ArrayList<>();
    Quadratic f = Quadratic.diagonal(1, 2);
    double[] grid = PlaneSlice.between(-1, 1, 20);
    PlaneSlice slice;
    try {
      slice =
          PlaneSlice.of(
              f,
              Plane.coordinates(new double[2], 0, 1),
              grid,
              grid,
              (done, of) -> {
                reports.add(done);
                assertThat(of).isEqualTo(400);
                if (done >= 80) {
                  Thread.currentThread().interrupt();
                }
              });
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(slice.reached()).isEqualTo(80);
    assertThat(slice.complete()).isFalse();
    assertThat(slice.values()[3][19]).isEqualTo(f.value(new double[] {1, grid[3]}));
    assertThat(slice.values()[4][0]).isNaN();
    assertThat(slice.remark()).isEqualTo("interrupted after 80 of 400 points");
    assertThat(reports).isSorted();
  }

  @Test
  void badDirectionsAndGridsAreNamed() {
    double[] w = new double[3];
    assertThatThrownBy(() -> new Plane(w, new double[3], new double[] {1, 0, 0}))
        .hasMessage(
            "the two directions must span a plane but one is a multiple of the other, or zero");
    assertThatThrownBy(() -> new Plane(w, new double[] {1, 1, 0}, new double[] {2, 2, 0}))
        .hasMessageContaining("multiple");
    assertThatThrownBy(() -> new Plane(w, new double[] {1, 1}, new double[] {2, 2, 0}))
        .hasMessage("the first direction must have 3 entries but has 2");
    assertThatThrownBy(() -> Plane.coordinates(w, 0, 3)).hasMessage("j must be in 0 … 2 but was 3");
    Plane plane = Plane.coordinates(w, 0, 1);
    assertThatThrownBy(() -> PlaneSlice.around(new Rosenbrock(), plane, 1, 5))
        .hasMessage("the origin of the plane must have 2 entries but has 3");
    Quadratic f = Quadratic.diagonal(1, 1, 1);
    assertThatThrownBy(
            () ->
                PlaneSlice.of(
                    f, plane, new double[] {0, 0}, new double[] {0, 1}, ScanProgress.none()))
        .hasMessage("a must ascend but entry 1 was 0.0 after 0.0");
    assertThatThrownBy(() -> PlaneSlice.around(f, plane, -1, 5)).hasMessageContaining("radius");
    assertThatThrownBy(() -> PlaneSlice.around(f, plane, 1, 1)).hasMessageContaining("points");
  }

  @Test
  void planesInAnyUnitSpanOnlyIfTheirDirectionsDo() {
    Plane tiny = new Plane(new double[2], new double[] {1e-200, 0}, new double[] {1e-200, 1e-200});
    assertThat(tiny.at(1, 0)).containsExactly(1e-200, 0);
  }

  @Test
  void theClosestPointOfAPlaneIsFound() {
    Plane plane = new Plane(new double[] {1, 2, 3}, new double[] {1, 1, 0}, new double[] {0, 1, 0});
    double[] above = plane.at(2, -3);
    above[2] += 7;
    assertThat(plane.project(above)).containsExactly(new double[] {2, -3}, within(1e-12));
  }

  private static Trace trace(double[]... points) {
    Trace trace = new Trace();
    for (int k = 0; k < points.length; k++) {
      trace.add(new Iterate(k, points[k], 1, 1, 1, 1));
    }
    return trace;
  }

  @Test
  void theLastStepsLieInTheirPlane() {
    Plane plane =
        Plane.ofLastSteps(
            trace(
                new double[] {9, 9, 9},
                new double[] {0, 1, 0},
                new double[] {1, 1, 0},
                new double[] {1, 1, 2}));
    assertThat(plane.u()).containsExactly(new double[] {0, 0, 1}, within(1e-15));
    assertThat(plane.v()).containsExactly(new double[] {1, 0, 0}, within(1e-15));
    assertThat(plane.origin()).containsExactly(1, 1, 2);
    assertThatThrownBy(
            () ->
                Plane.ofLastSteps(
                    trace(new double[] {0, 0}, new double[] {1, 1}, new double[] {2, 2})))
        .hasMessageContaining("lie on one line");
  }

  /** A run that never leaves a plane is in its principal plane: projections keep all distances. */
  @Test
  void aPathWithinAPlaneIsShownAsItIs() {
    Quadratic f = Quadratic.diagonal(1, 3, 5);
    Trace trace =
        new GradientDescent(0.1).minimize(f, new double[] {4, 2, 0}, Stop.after(30)).trace();
    Plane plane = Plane.ofPath(trace);
    for (double[] point : trace.points()) {
      double[] ab = plane.project(point);
      assertThat(plane.at(ab[0], ab[1])).containsExactly(point, within(1e-10));
    }
    assertThat(plane.project(trace.points().get(0))[0]).isPositive();
  }

  @Test
  void eigenvectorsMakeAPlane() {
    Quadratic f = Quadratic.diagonal(1, 3, 5);
    Eigenpairs top = new Lanczos(1).largest(f, new double[3], 2);
    PlaneSlice slice = PlaneSlice.around(f, Plane.ofEigenvectors(new double[3], top, 0, 1), 1, 3);
    double f0 = slice.values()[1][1];
    assertThat(slice.values()[1][0] + slice.values()[1][2] - 2 * f0).isEqualTo(5, within(1e-10));
    assertThat(slice.values()[0][1] + slice.values()[2][1] - 2 * f0).isEqualTo(3, within(1e-10));
  }
}
