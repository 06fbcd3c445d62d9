package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import thalweg.penalties.L1;
import thalweg.problems.Quadratic;
import thalweg.runs.Stop;
import thalweg.runs.Trace;
import thalweg.solvers.gradient.GradientDescent;
import thalweg.solvers.proximal.Proximable;
import thalweg.solvers.proximal.Proximal;
import thalweg.solvers.proximal.ProximalPoint;
import thalweg.theory.guarantees.Assumption;
import thalweg.theory.guarantees.BoundCheck;
import thalweg.theory.guarantees.GradientGuarantees;
import thalweg.theory.guarantees.ProximalGuarantees;
import thalweg.theory.guarantees.Quantities;
import thalweg.theory.guarantees.Quantity;

/** A bound over its run as a picture, and its words. */
class BoundPictureTest {
  private static final Quadratic BOWL = Quadratic.diagonal(1, 4);

  private static BoundCheck check(double alpha) {
    Trace trace = new GradientDescent(alpha).minimize(BOWL, BOWL.start(), Stop.after(30)).trace();
    return GradientGuarantees.CONVEX.check(trace, Quantities.of(BOWL));
  }

  @Test
  void theBoundLiesAboveTheRunThatItCovers() {
    Plot plot = BoundPicture.of(check(0.2));
    assertThat(plot.title()).isEqualTo("Gradient descent, convex: holds");
    assertThat(plot.y().label()).isEqualTo("f(w) − f*");
    assertThat(plot.marks()).hasSize(2);
    for (int i = 0; i < 31; i++) {
      assertThat(plot.marks().get(0).y()[i]).isLessThanOrEqualTo(plot.marks().get(1).y()[i]);
    }
    assertThat(plot.altText())
        .startsWith("Gradient descent, convex: holds. Horizontal axis: iteration, linear, ")
        .contains(
            "“the run” falls from 2.5 to 7.662e-7 in 30 iterations",
            "“the bound” falls from 4 to 0.08163 in 30 iterations");
    assertThat(plot.image().getWidth()).isPositive();
  }

  @Test
  void theFirstViolationIsMarked() {
    Plot plot = BoundPicture.of(check(0.51));
    assertThat(plot.title()).startsWith("Gradient descent, convex: does not hold from k = ");
    assertThat(plot.altText()).contains("first violation");
    assertThat(plot.image().getWidth()).isPositive();
  }

  /** 1/k is infinite at the start, and a run that reaches the minimum has a gap of 0. */
  @Test
  void boundsAndRunsThatNoLogarithmShowsAreLeftOut() {
    Proximal norm = new Proximal(1, Proximable.of(new L1(1)));
    Trace trace = new ProximalPoint(1).minimize(norm, new double[] {3}, Stop.after(9)).trace();
    BoundCheck check =
        ProximalGuarantees.PROXIMAL_POINT.check(
            trace,
            Quantities.none().with(Quantity.MINIMUM, 0).minimizedAt(0).assuming(Assumption.CONVEX));
    Plot plot = BoundPicture.of(check);
    assertThat(plot.altText()).contains("“the bound” ");
    assertThat(plot.image().getWidth()).isPositive();
  }
}
