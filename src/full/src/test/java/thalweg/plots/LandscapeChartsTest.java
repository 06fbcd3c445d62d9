package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import thalweg.functions.Objective;
import thalweg.landscapes.BentPath;
import thalweg.landscapes.CriticalPoints;
import thalweg.landscapes.Plane;
import thalweg.landscapes.PlaneSlice;
import thalweg.landscapes.Profile;
import thalweg.landscapes.SharpnessRecorder;
import thalweg.problems.Himmelblau;
import thalweg.problems.Quadratic;
import thalweg.runs.Stop;
import thalweg.runs.Trace;
import thalweg.solvers.gradient.GradientDescent;
import thalweg.spectra.LanczosQuadrature;

/** Pictures of landscapes and their words. */
class LandscapeChartsTest {
  private static final Himmelblau F = new Himmelblau();
  private static final Plane PLANE = Plane.coordinates(new double[2], 0, 1);
  private static final PlaneSlice SLICE = PlaneSlice.around(F, PLANE, 5, 41);

  private static Trace run() {
    return new GradientDescent(0.01).minimize(F, new double[] {0, 4}, Stop.after(50)).trace();
  }

  @Test
  void contoursShowTheSliceTheRunAndTheCriticalPoints() {
    assertThat(LandscapeCharts.contour(SLICE).altText())
        .startsWith("Contours of f on a plane. Horizontal axis: along u, linear, -5 to 5")
        .contains("12 contour lines");
    assertThat(LandscapeCharts.contour(SLICE, run()).altText())
        .contains("“run” goes in 50 steps from (0, 4)", "“end” is marked at");
    CriticalPoints points =
        CriticalPoints.in(F, new double[] {-5, -5}, new double[] {5, 5}, 100, 1);
    Plot plot = LandscapeCharts.contour(SLICE, points);
    assertThat(plot.altText())
        .contains("“minimum” shows 4 points", "“saddle” shows 4 points", "“maximum” shows 1 point");
    assertThat(plot.image().getWidth()).isPositive();
  }

  @Test
  void profilesShowTheBarrierAndTheWayAround() {
    double[] from = {3, 2};
    double[] to = {-2.805118, 3.131312};
    Profile straight = Profile.between(F, from, to, 101);
    Profile bent = BentPath.between(F, from, to, 9, Stop.after(50)).profile(F, 101);
    Plot plot = LandscapeCharts.profiles(straight, bent);
    assertThat(plot.altText()).contains("“straight”", "“bent”");
    assertThat(bent.barrier()).isLessThan(straight.barrier());
    assertThat(LandscapeCharts.profile(straight).altText()).startsWith("Values along a line");
  }

  @Test
  void aDensityHasAPeakAtEachEigenvalue() {
    Plot plot =
        LandscapeCharts.density(
            new LanczosQuadrature(3, 10, 1).of(Quadratic.diagonal(1, 1, 9), new double[3]));
    double[] x = plot.marks().get(0).x();
    double[] y = plot.marks().get(0).y();
    double highest = Arrays.stream(y).max().orElseThrow();
    int peak = 0;
    while (y[peak] < highest) {
      peak++;
    }
    assertThat(x[peak]).isBetween(0.97, 1.03);
    assertThat(plot.altText()).startsWith("Density of the Hessian's eigenvalues");
    assertThat(plot.image().getWidth()).isPositive();
  }

  @Test
  void sharpnessStandsBesideItsLimit() {
    Quadratic f = Quadratic.diagonal(1, 4);
    SharpnessRecorder recorder = new SharpnessRecorder(f, 1, 1);
    new GradientDescent(0.25).minimize(f, f.start(), Stop.after(10), recorder);
    assertThat(LandscapeCharts.sharpness(recorder.trace()).altText()).contains("“λ_max”", "“2/η”");
  }

  @Test
  void aSurfaceSaysWhatItShows() {
    Surface surface = Surface.of("Himmelblau's function", SLICE, run());
    assertThat(surface.altText())
        .startsWith(
            "Himmelblau's function. A surface over the square of a from -5 to 5 and b from -5 to 5, with values from ")
        .contains("A run goes through 51 points from (0, 4) to (");
    BufferedImage image = surface.image();
    assertThat(image.getWidth()).isEqualTo(2 * SurfaceDrawing.WIDTH);
    assertThat(surface.png()).isEqualTo(Surface.of("Himmelblau's function", SLICE, run()).png());
    assertThat(surface.png()).isNotEqualTo(Surface.of("Himmelblau's function", SLICE).png());
  }

  @Test
  void whatIsCutOffAndWhatIsMissingIsSaid() {
    Objective steep =
        Objective.of(2, w -> w[0] < -0.5 ? Double.NaN : Math.exp(20 * w[0] * w[0]) + w[1]);
    PlaneSlice slice = PlaneSlice.around(steep, PLANE, 1, 21);
    Surface surface = Surface.of("A steep wall", slice);
    assertThat(surface.altText()).contains("are cut off", "105 of 441 points have no finite value");
    assertThat(surface.image().getWidth()).isPositive();
    PlaneSlice nothing = PlaneSlice.around(Objective.of(2, w -> Double.NaN), PLANE, 1, 5);
    assertThat(Surface.of("Nothing", nothing).altText()).contains("without a finite value");
    assertThat(Surface.of("Nothing", nothing).image().getWidth()).isPositive();
    PlaneSlice flat = PlaneSlice.around(Objective.of(2, w -> 3), PLANE, 1, 5);
    assertThat(Surface.of("Flat", flat).image().getWidth()).isPositive();
    assertThat(LandscapeCharts.contour(flat).image().getWidth()).isPositive();
  }
}
