package thalweg.searches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import thalweg.functions.Differentiable;
import thalweg.problems.Quadratic;

/** What a line remembers, and how it tells changes that drown in rounding. */
class LineTest {

  /** \((w-1)^2\) from 0 along 1. */
  private static Curve bowl() {
    return new Curve(a -> (a - 1) * (a - 1), a -> 2 * (a - 1));
  }

  /** \(10^6+(w-1)^2\), whose changes below 1e-6 are rounding, from 1 − h along 1. */
  private static Line lifted(double h) {
    Differentiable f = new Curve(a -> 1e6 + (a - 1) * (a - 1), a -> 2 * (a - 1));
    Line line = new Line(f);
    line.start(new double[] {1 - h}, 1e6 + h * h, new double[] {-2 * h}, new double[] {1});
    return line;
  }

  @Test
  void eachPointIsEvaluatedOnce() {
    Curve curve = bowl();
    Line line = curve.line();
    assertThat(line.at(0.5)).isEqualTo(new PointOnLine(0.5, 0.25, -1, -0.75));
    assertThat(line.slope(0.5)).isEqualTo(-1);
    assertThat(line.value(0.5)).isEqualTo(0.25);
    assertThat(line.change(0.5)).isEqualTo(-0.75);
    double[] w = {0};
    double[] g = {0};
    assertThat(line.moveTo(0.5, w, g)).isEqualTo(0.25);
    assertThat(w).containsExactly(0.5);
    assertThat(g).containsExactly(-1);
    assertThat(curve.tried()).containsExactly(0.5);
    // A value alone leaves no gradient.
    assertThat(line.value(0.25)).isEqualTo(0.5625);
    assertThat(line.slope(0.25)).isEqualTo(-1.5);
    assertThat(curve.tried()).containsExactly(0.5, 0.25, 0.25);
  }

  @Test
  void aNewLineForgetsTrialLimitAndEnd() {
    Curve curve = bowl();
    Line line = curve.line();
    line.tryFirst(3);
    line.goNoFartherThan(2);
    line.endAt(new double[] {1.5});
    assertThat(line.firstTrial()).isEqualTo(2);
    assertThat(line.value(1)).isEqualTo(0.25);
    line.start(new double[] {2}, 1, new double[] {2}, new double[] {-1});
    assertThat(line.firstTrial()).isEqualTo(1);
    assertThat(line.longest()).isInfinite();
    assertThat(line.value(1)).isZero();
    assertThat(line.slope0()).isEqualTo(-2);
    assertThat(line.value0()).isEqualTo(1);
  }

  @Test
  void anEndIsWhereItIsSaidToBeAlsoAfterATrialThere() {
    Line line = bowl().line();
    assertThat(line.at(1).value()).isZero();
    line.endAt(new double[] {1.5});
    assertThat(line.at(1).value()).isEqualTo(0.25);
    assertThat(line.at(0.5).value()).isEqualTo(0.25);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> line.endAt(new double[2]))
        .withMessage("end must have 1 entries but has 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> line.start(new double[2], 0, new double[1], new double[1]))
        .withMessage("w must have 1 entries but has 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> line.start(new double[1], 0, new double[2], new double[2]))
        .withMessage("direction must have 1 entries but has 2");
  }

  @Test
  void changesBelowRoundingAreToldBySlopes() {
    // The slopes -2e-7 and 0 at both ends promise a fall of h² = 1e-14, which values cannot show.
    Line line = lifted(1e-7);
    double h = 1 - (1 - 1e-7);
    assertThat(line.value(h) - line.value0()).isZero();
    assertThat(line.at(h).change()).isBetween(-1.001e-14, -0.999e-14);
    assertThat(line.change(h)).isEqualTo(line.at(h).change());
  }

  @Test
  void changesAboveRoundingAreToldByValues() {
    Line line = lifted(0.5);
    assertThat(line.at(0.5).change()).isEqualTo(-0.25);
    assertThat(line.change(0.25)).isEqualTo(-0.1875);
    // Values agree at both sides of the minimizer, and slopes there cancel: that is no fall either.
    assertThat(line.at(1).change()).isZero();
    // The integral by the trapezoidal rule is far from rounding, so it is not asked.
    Line step = new Line(new Curve(a -> 5, a -> -1));
    step.start(new double[] {0}, 5, new double[] {-1}, new double[] {1});
    assertThat(step.at(1).change()).isZero();
  }

  @Test
  void roundingIsAShareOfTheValueWhateverItsSign() {
    for (double value : new double[] {1e6, -1e6}) {
      Line line = new Line(new Curve(a -> value, a -> -1));
      line.start(new double[] {0}, value, new double[] {-1}, new double[] {1});
      assertThat(line.isRounding(0.99e-6)).isTrue();
      assertThat(line.isRounding(-0.99e-6)).isTrue();
      assertThat(line.isRounding(1.01e-6)).isFalse();
      assertThat(line.isRounding(-1.01e-6)).isFalse();
      assertThat(line.isFarBelowRounding(-5e-26)).isTrue();
      assertThat(line.isFarBelowRounding(-6e-26)).isFalse();
    }
  }

  @Test
  void whatIsRoundingIncludesItsBound() {
    Line line = new Line(new Curve(a -> 1e12, a -> -1));
    line.start(new double[] {0}, 1e12, new double[] {-1}, new double[] {1});
    assertThat(line.isRounding(1)).isTrue();
    assertThat(line.isFarBelowRounding(0x1p-64)).isTrue();
  }

  @Test
  void conditionsIncludeTheirBounds() {
    PointOnLine origin = PointOnLine.origin(5, -4);
    PointOnLine trial = new PointOnLine(2, 3, -2, -2);
    assertThat(trial.decreases(0.25, origin)).isTrue();
    assertThat(trial.decreases(0.2501, origin)).isFalse();
    assertThat(trial.isFlatter(0.5, origin)).isTrue();
    assertThat(trial.isFlatter(0.4999, origin)).isFalse();
    assertThat(trial.isFlat(0.5, origin)).isTrue();
    assertThat(trial.isFlat(0.4999, origin)).isFalse();
    assertThat(new PointOnLine(2, 3, 3, -2).isFlatter(0.5, origin)).isTrue();
    assertThat(new PointOnLine(2, 3, 3, -2).isFlat(0.5, origin)).isFalse();
    assertThat(origin.descends()).isTrue();
    assertThat(PointOnLine.origin(5, 0).descends()).isFalse();
  }

  @Test
  void slopesAreBelievedUntilAHundredPointsBroughtNothing() {
    Line line = new Line(new Curve(a -> 1, a -> -1e-14));
    for (int k = 0; k <= 100; k++) {
      line.start(new double[] {0}, 1, new double[] {-1e-14}, new double[] {1});
      assertThat(line.slopesTell()).as("after %d", k).isTrue();
    }
    assertThat(line.at(1).change()).isEqualTo(-1e-14);
    line.start(new double[] {0}, 1, new double[] {-1e-14}, new double[] {1});
    assertThat(line.slopesTell()).isFalse();
    assertThat(line.at(1).change()).isZero();
    // A flatter point is progress, and so is a lower one.
    line.start(new double[] {0}, 1, new double[] {-1e-15}, new double[] {1});
    assertThat(line.slopesTell()).isTrue();
    for (int k = 0; k <= 100; k++) {
      line.start(new double[] {0}, 1, new double[] {-1e-14}, new double[] {1});
    }
    assertThat(line.slopesTell()).isFalse();
    line.start(new double[] {0}, 0.5, new double[] {-1e-14}, new double[] {1});
    assertThat(line.slopesTell()).isTrue();
  }

  @Test
  void theFirstTrialByTheLastDecreaseIsThatOfAParabola() {
    Line line = bowl().line();
    line.tryFirstByLastDecrease(1.5);
    assertThat(line.firstTrial()).isEqualTo(1.01 * 2 * 0.5 / 2);
    line.tryFirstByLastDecrease(5);
    assertThat(line.firstTrial()).isEqualTo(1);
    line.tryFirstByLastDecrease(1);
    assertThat(line.firstTrial()).isEqualTo(1);
    line.tryFirstByLastDecrease(Double.NaN);
    assertThat(line.firstTrial()).isEqualTo(1);
    line.tryFirstByLastDecrease(0.5);
    assertThat(line.firstTrial()).isEqualTo(1);
  }

  /** Below 1 doubles are twice as dense as above it. */
  @Test
  void aMoveCountsInItsOwnDirection() {
    Line line = new Line(Quadratic.diagonal(1));
    line.start(new double[] {1}, 1, new double[] {1}, new double[] {-0x1p-53});
    assertThat(line.moves(1)).isTrue();
    line.start(new double[] {1}, 1, new double[] {1}, new double[] {0x1p-53});
    assertThat(line.moves(1)).isFalse();
    assertThat(line.moves(2)).isTrue();
  }

  @Test
  void aFirstTrialThatRoundingWouldSwallowIsMadeLonger() {
    Line line = new Line(Quadratic.diagonal(1, 1));
    double[] d = {-1e-30, -1e-40};
    line.start(new double[] {1, 1}, 1, new double[] {1, 1}, d);
    assertThat(line.moves(1)).isFalse();
    assertThat(line.firstTrial()).isEqualTo(1024 * Math.ulp(1.0) / 1e-30);
    assertThat(line.moves(line.firstTrial())).isTrue();
    line.goNoFartherThan(10);
    assertThat(line.firstTrial()).isEqualTo(10);
    // Where one entry moves, the trial is what it was.
    line.start(new double[] {1, 0}, 1, new double[] {1, 1}, d);
    assertThat(line.firstTrial()).isEqualTo(1);
    line.start(new double[] {1, 1}, 1, new double[] {1, 1}, new double[2]);
    assertThat(line.firstTrial()).isEqualTo(1);
  }
}
