package thalweg.searches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.functions.Differentiable;

/** On lines of which nothing good can be expected a search still ends, with a step that is one or with the reason. */
@ParameterizedClass
@MethodSource("all")
class AwkwardLinesTest {

  static List<LineSearch> all() {
    return LineSearchContractTest.all();
  }

  private final LineSearch search;

  AwkwardLinesTest(LineSearch search) {
    this.search = search;
  }

  /** A function of one variable from where its slope is as it says, in the direction of −f'. */
  private static final class Awkward implements Differentiable {
    private final DoubleUnaryOperator value;
    private final DoubleUnaryOperator slope;
    private int evaluations;

    Awkward(DoubleUnaryOperator value, DoubleUnaryOperator slope) {
      this.value = value;
      this.slope = slope;
    }

    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public double value(double[] w) {
      evaluations++;
      return value.applyAsDouble(w[0]);
    }

    @Override
    public double valueAndGradient(double[] w, double[] g) {
      g[0] = slope.applyAsDouble(w[0]);
      return value(w);
    }

    Line steepest(double w) {
      double[] g = {slope.applyAsDouble(w)};
      Line line = new Line(this);
      line.start(new double[] {w}, value.applyAsDouble(w), g, new double[] {-g[0]});
      return line;
    }
  }

  private static final Awkward[] LINES = {
    new Awkward(w -> 1, w -> 1), // a gradient from nowhere
    new Awkward(w -> 1e20, w -> 1),
    new Awkward(w -> -w, w -> 1), // of the wrong sign
    new Awkward(w -> w, w -> 1), // unbounded below
    new Awkward(w -> w * w * w, w -> 3 * w * w),
    new Awkward(w -> w == 1 ? 1 : Double.NaN, w -> 1),
    new Awkward(w -> w == 1 ? 1 : Double.POSITIVE_INFINITY, w -> 1),
    new Awkward(w -> w == 1 ? 1 : Double.NEGATIVE_INFINITY, w -> 1),
    new Awkward(w -> w, w -> w == 1 ? 1 : Double.NaN),
    new Awkward(w -> w, w -> w == 1 ? 1 : Double.NEGATIVE_INFINITY),
    new Awkward(Math::abs, Math::signum),
    new Awkward(Math::floor, w -> 1),
    new Awkward(w -> Math.sin(1e6 * w), w -> 1e6 * Math.cos(1e6 * w)),
    new Awkward(w -> w * w + 1e-3 * Math.sin(1e17 * w), w -> 2 * w + Math.cos(3e16 * w)),
    new Awkward(w -> 1e300 * w * w, w -> 2e300 * w),
    new Awkward(w -> 1e-300 * w * w, w -> 2e-300 * w),
    new Awkward(w -> 1e-320 * w * w, w -> 2e-320 * w),
    new Awkward(w -> w < 1 ? -Math.sqrt(w) : 1, w -> w < 1 ? -0.5 / Math.sqrt(w) : 1),
  };

  private static final double[] STARTS = {1, -1, 0, 1e-200, 1e200, -1e12, 1e-12, Double.MIN_VALUE};
  private static final double[] FIRST_TRIALS = {
    1, Double.MIN_VALUE, 1e-150, 1e-12, 1e12, 1e150, 1.7e308
  };

  @Test
  void everySearchEndsAndFindsOnlyStepsThatAreFiniteAndNotTooLong() {
    for (Awkward f : LINES) {
      for (double w : STARTS) {
        for (double first : FIRST_TRIALS) {
          for (double longest : new double[] {Double.POSITIVE_INFINITY, 1, 1e-100}) {
            f.evaluations = 0;
            Line line = f.steepest(w);
            line.tryFirst(first);
            line.goNoFartherThan(longest);
            Step step = search.along(line, 0);
            assertThat(f.evaluations).isLessThan(5000);
            if (step.found()) {
              assertThat(step.size()).isGreaterThan(0).isLessThanOrEqualTo(longest);
            } else {
              assertThat(step.size()).isNaN();
            }
            if (step.found() && !(search instanceof FixedStep || search instanceof PolyakStep)) {
              assertThat(line.at(step.size()).isFinite()).isTrue();
              // The exact search looks at slopes only.
              if (!(search instanceof ExactQuadratic)) {
                assertThat(line.at(step.size()).change()).isLessThanOrEqualTo(rise(line));
              }
            }
          }
        }
      }
    }
  }

  /** How much higher than the start a search may end: only that of Hager and Zhang says 'a little'. */
  private double rise(Line line) {
    return search instanceof HagerZhang ? 1e-6 * Math.abs(line.value0()) : 0;
  }

  @Test
  void whereNoDirectionLeadsDownTheReasonIsSaid() {
    Awkward bowl = new Awkward(w -> w * w, w -> 2 * w);
    if (search instanceof FixedStep) {
      return;
    }
    assertThat(search.along(bowl.steepest(0), 0).problem())
        .isEqualTo("the slope along the direction is 0: no step along it promises a lower value");
    Line lost = new Line(bowl);
    lost.start(new double[] {1}, 1, new double[] {2}, new double[] {Double.NaN});
    assertThat(search.along(lost, 0).problem())
        .isEqualTo(
            "the line begins with the value 1.0 and the slope NaN; the gradient or the direction is not finite");
    lost.start(new double[] {1}, 1, new double[] {2}, new double[] {Double.NEGATIVE_INFINITY});
    assertThat(search.along(lost, 0).problem()).contains("the slope -Infinity", "not finite");
    lost.start(new double[] {1}, Double.NaN, new double[] {2}, new double[] {-1});
    assertThat(search.along(lost, 0).problem()).startsWith("the line begins with the value NaN");
  }

  /** \(e^w\) from 360: the gradient is 1e156 and the slope along its negative −1e312. */
  @Test
  void aSlopeThatOverflowsIsSearchedAlongLikeAnother() {
    Line line = new Awkward(Math::exp, Math::exp).steepest(360);
    line.tryFirst(1 / Math.exp(360));
    Step step = search.along(line, 0);
    if (search instanceof ExactQuadratic) {
      assertThat(step.problem()).endsWith("so f is no quadratic; take StrongWolfe");
      return;
    }
    assertThat(step.problem()).isEmpty();
    assertThat(line.value(step.size())).isLessThan(line.value0());
    if (!(search instanceof FixedStep)) {
      // A step of Backtracking goes far beyond 0; those of the others are about as long as w − 0.
      assertThat(step.size() * Math.exp(360)).isGreaterThan(0.1);
    }
  }

  /** \(10^{-200}\frac{(w-2)^2}2\): the slope along the negative gradient is −1e-400. */
  @Test
  void aSlopeThatUnderflowsIsSearchedAlongLikeAnother() {
    Line line = new Awkward(w -> 5e-201 * (w - 2) * (w - 2), w -> 1e-200 * (w - 2)).steepest(1);
    Step step = search.along(line, 0);
    if (search instanceof Backtracking) {
      assertThat(step.problem()).startsWith("a step size of 1.00 leaves the point as it is");
    } else if (!(search instanceof FixedStep)) {
      assertThat(step.problem()).isEmpty();
      assertThat(line.value(step.size())).isLessThan(line.value0());
      assertThat(step.size()).isBetween(1e199, 2e200);
    }
  }

  @Test
  void theSlopeAtTheStartHasTheRightSignHoweverLarge() {
    assertThat(new Awkward(Math::exp, Math::exp).steepest(360).slope0())
        .isEqualTo(-Double.MAX_VALUE);
    assertThat(new Awkward(w -> 0, w -> 1e-200).steepest(1).slope0()).isEqualTo(-Double.MIN_VALUE);
    assertThat(new Awkward(w -> 0, w -> 0).steepest(1).slope0()).isZero();
    Line ordinary = new Awkward(w -> 3 * w, w -> 3).steepest(1);
    assertThat(ordinary.slope0()).isEqualTo(-9);
    assertThat(ordinary.slope(0.5)).isEqualTo(-9);
    assertThat(ordinary.change(0.5)).isEqualTo(-4.5);
  }
}
