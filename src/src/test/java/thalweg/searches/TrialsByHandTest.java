package thalweg.searches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.schedules.Exponential;

/** Where each search evaluates, one trial after the other, on polynomials that are done by hand. */
class TrialsByHandTest {

  /** \(\frac c2\alpha^2-\alpha\). */
  private static Curve parabola(double c) {
    return new Curve(a -> c / 2 * a * a - a, a -> c * a - 1);
  }

  /** \(\alpha^4-\alpha\), lowest at 4^(−1/3) = 0.63. */
  private static Curve quartic() {
    return new Curve(a -> a * a * a * a - a, a -> 4 * a * a * a - 1);
  }

  /** \(-\alpha+6\alpha^2-4\alpha^3\): at 1 it is high and falls again. */
  private static Curve hill() {
    return new Curve(a -> -a + 6 * a * a - 4 * a * a * a, a -> -1 + 12 * a - 12 * a * a);
  }

  /** Falls by 1 until 2 and rises at 1 after it. */
  private static Curve kink() {
    return new Curve(a -> Math.abs(a - 2), a -> Math.signum(a - 2));
  }

  static Stream<Arguments> trials() {
    return Stream.of(
        // Armijo holds up to α = 2 (1 - c) / curvature = 0.18; a value at each trial, then the
        // gradient.
        line(new Backtracking(1, 0.5, 0.1), parabola(10), 7, 1, 0.5, 0.25, 0.125, 0.125),
        // Up to 0.18 again; a third each time.
        line(new Backtracking(2.7, 1 / 3.0, 0.1), parabola(10), 7, 2.7, 0.9, 0.3, 0.1, 0.1),
        // Acceptable from α³ = 1/8 to α³ = 0.9: doubled until 0.98 is too high, then the middle.
        line(new Wolfe(0.1, 0.5), quartic(), 0.245, 0.245, 0.49, 0.98, 0.735),
        // 4 and 2 are too high (the limit is 1.2).
        line(new Wolfe(0.4, 0.5), parabola(1), 4, 4, 2, 1),
        // 0.495 is too short.
        line(new Wolfe(0.45, 0.5), quartic(), 0.99, 0.99, 0.495, 0.7425),
        // The cubic through 0 and 1 is 2α³ - α² - α, lowest at (1 + √7) / 6 = 0.608. Between that
        // and 1 the next one is
        // lowest at 0.631, within a tenth of the bracket, so a tenth it is.
        line(
            new StrongWolfe(1e-4, 0.01),
            quartic(),
            1,
            1,
            (1 + Math.sqrt(7)) / 6,
            0.9 * (1 + Math.sqrt(7)) / 6 + 0.1),
        // The secant of slopes -1 and -0.9 is zero at 1, ten times as far.
        line(new StrongWolfe(1e-4, 0.1), parabola(1), 0.1, 0.1, 1),
        // It is zero at 1 from 0.01 as well, but ten times as far is the farthest: 0.1, then 1.
        line(new StrongWolfe(1e-4, 0.1), parabola(1), 0.01, 0.01, 0.1, 1),
        // At least twice as far: the secant from 0.8 (slope -0.2) is zero at 1.
        line(new StrongWolfe(1e-4, 0.1), parabola(1), 0.8, 0.8, 1.6, 1),
        // Two trials on parabolas: the cubic is the parabola itself.
        line(new StrongWolfe(), parabola(1), 3, 3, 1),
        // No lower at 10 than at 1 is a bracket: d₁ = -1.5, d₂ = √(d₁² - 1·0.5) from slopes -1 and
        // -0.5.
        line(
            new StrongWolfe(1e-4, 0.1),
            new Curve(a -> Math.max(-a, -1), a -> a > 1 ? -0.5 : -1),
            1,
            1,
            10,
            10 - 9 * (1 + Math.sqrt(1.75)) / (0.5 + 2 * Math.sqrt(1.75))),
        // Slopes -1, -0.9375 and 3 at 0, 0.25 and 1; the second secant leaves the bracket, so then
        // the middle.
        line(new HagerZhang(0.1, 0.1, 0), quartic(), 1, 1, 0.25, 0.625),
        // Five times as far until the slope is positive; the secant of -0.9375 at 0.25 and 6.8125
        // at 1.25.
        line(new HagerZhang(0.1, 0.85, 0), quartic(), 0.05, 0.05, 0.25, 1.25, 2.875 / 7.75),
        // At 1 the value is 1 and the slope -1, so the middle, where the slope is 2; secants to 1/6
        // and to 0.1.
        line(new HagerZhang(0.2, 0.9, 0), hill(), 1, 1, 0.5, 1 / 6.0, 0.1),
        // Slopes -1, 0.0748 and 0.9 at 0, 1/1.9 and 1: the second secant is that of the last two.
        line(
            new HagerZhang(0.49, 0.9, 0),
            new Curve(a -> -a + 1.1 * a * a - 0.1 * a * a * a, a -> -1 + 2.2 * a - 0.3 * a * a),
            1,
            1,
            1 / 1.9,
            0.48338368580060415),
        // The secant of -1 at 0 and 1 at 1 is 0.5, too high and falling: its bracket is halved.
        line(
            new HagerZhang(0.1, 0.2, 0),
            new Curve(a -> a < 0.3 ? -0.01 * a : 3, a -> a < 0.9 ? -1 + a / 100 : 1),
            1,
            1,
            1 - 0.5 / (0.5 + 0.5),
            0.25,
            0.375),
        // Too high without a slope to tell: 3.2 is NaN, then halves.
        line(
            new HagerZhang(0.1, 0.9, 0),
            new Curve(a -> a > 0.5 ? Double.NaN : a * a - a, a -> 2 * a - 1),
            3.2,
            3.2,
            1.6,
            0.8,
            0.4),
        // The mean of the cubic's minimizer and the parabola's (case 1) on the function tilted by
        // c1.
        line(new MoreThuente(0.001, 0.01), quartic(), 1, 1, 0.5534680978803511, 0.6486982391078809),
        // Extrapolated four times as far beyond the trial, as slopes do not flatten on a kink (case
        // 4).
        line(new MoreThuente(0.1, 0.5), kink(), 0.125, 0.125, 0.625, 2.625),
        // Halves what is not finite.
        line(
            new MoreThuente(0.1, 0.9),
            new Curve(a -> a > 0.5 ? Double.NaN : a * a - a, a -> 2 * a - 1),
            3.2,
            3.2,
            1.6,
            0.8,
            0.4),
        // A rise so steep that the cubic overflows: the middle.
        line(
            new MoreThuente(0.1, 0.9),
            new Curve(a -> a < 1e-21 ? -a : 1e300, a -> -1),
            1e-20,
            1e-20,
            5e-21,
            2.5e-21),
        // The same after a trial that fell: the middle between it and the rise.
        line(
            new MoreThuente(0.1, 0.5),
            new Curve(a -> a < 1.5e-20 ? -a : 1e300, a -> -1),
            1e-20,
            1e-20,
            5e-20,
            3e-20,
            2e-20),
        // What is not finite is a wall: beyond 0.4 it would go to 2, so halfway to 0.8; and so on.
        line(
            new MoreThuente(0.1, 0.9),
            new Curve(a -> a > 0.66 ? Double.NaN : -a, a -> -1),
            1.6,
            1.6,
            0.8,
            0.4,
            0.6,
            0.7,
            0.65),
        // Slopes -1.2 and 4.8 at 0 and 1.
        line(
            new ExactQuadratic(), new Curve(a -> 3 * a * a - 1.2 * a, a -> 6 * a - 1.2), 1, 1, 0.2),
        // Nearly a parabola: the slope 1e-4 at 1 is not yet 0, nor that at its secant's zero.
        line(
            new ExactQuadratic(),
            new Curve(a -> a * a / 2 - a + 1e-4 / 3 * a * a * a, a -> a - 1 + 1e-4 * a * a),
            1,
            1,
            1 / 1.0001,
            0.9999000199960008),
        // So little curvature shows from 1024² on.
        line(new ExactQuadratic(), parabola(0x1p-40), 1, 1, 1024, 0x1p20, 0x1p40));
  }

  private static Arguments line(LineSearch search, Curve curve, double first, double... points) {
    return Arguments.of(search, curve, first, points);
  }

  @ParameterizedTest
  @MethodSource("trials")
  void eachTrialIsWhereItShouldBe(LineSearch search, Curve curve, double first, double[] points) {
    Line line = curve.line();
    line.tryFirst(first);
    search.along(line, 0);
    double[] tried = curve.tried();
    assertThat(tried).hasSizeGreaterThanOrEqualTo(points.length);
    for (int i = 0; i < points.length; i++) {
      assertThat(tried[i]).as("trial %d", i).isCloseTo(points[i], withPercentage(1e-10));
    }
  }

  @Test
  void aFixedStepEvaluatesNothingAndFollowsItsSchedule() {
    Curve curve = quartic();
    LineSearch halving = new FixedStep(new Exponential(0.5, 0.5));
    double[] sizes = new double[3];
    for (int t = 0; t < 3; t++) {
      sizes[t] = halving.along(curve.line(), t).size();
    }
    assertThat(sizes).containsExactly(new double[] {0.5, 0.25, 0.125}, within(1e-15));
    assertThat(curve.tried()).isEmpty();
  }
}
