package thalweg.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thalweg.functions.Differentiable;
import thalweg.functions.Objective;
import thalweg.functions.TwiceDifferentiable;

/** Convexity in units of variables and values from 1e-12 to 1e12, at the limits of rounding, and interrupted. */
class ConvexityUnitsTest {

  /** A function of one number z = w₀/unit with its derivatives, plus the square of w₁/other, times a unit. */
  private record Scaled(Curve curve, double value, double unit, double other)
      implements TwiceDifferentiable {
    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public double valueAndGradient(double[] w, double[] g) {
      double z = w[0] / unit;
      double y = w[1] / other;
      g[0] = value * curve.slope(z) / unit;
      g[1] = value * 2 * y / other;
      return value * (curve.at(z) + y * y);
    }

    @Override
    public void hessianVector(double[] w, double[] v, double[] hv) {
      hv[0] = value * curve.bend(w[0] / unit) / unit / unit * v[0];
      hv[1] = value * 2 / other / other * v[1];
    }
  }

  private enum Curve {
    BOWL {
      @Override
      double at(double z) {
        return z * z;
      }

      @Override
      double slope(double z) {
        return 2 * z;
      }

      @Override
      double bend(double z) {
        return 2;
      }
    },
    LINE {
      @Override
      double at(double z) {
        return 3 * z;
      }

      @Override
      double slope(double z) {
        return 3;
      }

      @Override
      double bend(double z) {
        return 0;
      }
    },
    SADDLE {
      @Override
      double at(double z) {
        return -z * z;
      }

      @Override
      double slope(double z) {
        return -2 * z;
      }

      @Override
      double bend(double z) {
        return -2;
      }
    };

    abstract double at(double z);

    abstract double slope(double z);

    abstract double bend(double z);
  }

  @Property(seed = "20261126", tries = 60)
  void theVerdictDoesNotDependOnUnits(
      @ForAll Curve curve,
      @ForAll @DoubleRange(min = -12, max = 12) double logUnit,
      @ForAll @DoubleRange(min = -12, max = 12) double logValue) {
    double unit = Math.pow(10, logUnit);
    Scaled f = new Scaled(curve, Math.pow(10, logValue), unit, unit);
    double[] center = {3 * unit, -unit};
    boolean convex = curve != Curve.SADDLE;
    assertThat(Convexity.byChords(f, center, 2 * unit, 300, 1).refuted()).isNotEqualTo(convex);
    assertThat(Convexity.byTangents(f, center, 2 * unit, 300, 1).refuted()).isNotEqualTo(convex);
    assertThat(Convexity.byCurvature(f, center, 2 * unit, 5, 1).refuted()).isNotEqualTo(convex);
  }

  @Property(seed = "20261126", tries = 60)
  void curvatureSeesASaddleBesideACurvatureOfAnySize(
      @ForAll @DoubleRange(min = -12, max = 12) double logUnit,
      @ForAll @DoubleRange(min = -12, max = 12) double logOther) {
    double unit = Math.pow(10, logUnit);
    double other = Math.pow(10, logOther);
    Convexity saddle =
        Convexity.byCurvature(new Scaled(Curve.SADDLE, 1, unit, other), new double[2], unit, 3, 1);
    assertThat(saddle.refuted()).isTrue();
    assertThat(saddle.worst() * unit * unit).isCloseTo(2, within(1e-9));
    assertThat(
            Convexity.byCurvature(new Scaled(Curve.BOWL, 1, unit, other), new double[2], unit, 3, 1)
                .refuted())
        .isFalse();
  }

  /** Far from the origin the middle of a chord is rounded by much more than the values' own rounding. */
  @ParameterizedTest
  @CsvSource({"1e9, 1", "1e12, 1e-2", "-1e6, 1e-9", "1, 1e-15"})
  void aLineIsNotRefutedByTheRoundingOfItsArgument(double center, double radius) {
    Objective line = Objective.of(2, w -> (w[0] - center) + 1e3 * (w[1] - center));
    Convexity verdict = Convexity.byChords(line, new double[] {center, center}, radius, 2000, 1);
    assertThat(verdict.refuted()).isFalse();
    assertThat(verdict.trials()).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"1e9, 1", "1e6, 1e-3", "0, 1e-150"})
  void aDentFarFromTheOriginIsRefuted(double center, double radius) {
    Objective dent = Objective.of(1, w -> -(w[0] - center) * (w[0] - center));
    Convexity verdict = Convexity.byChords(dent, new double[] {center}, radius, 500, 1);
    assertThat(verdict.refuted()).isTrue();
  }

  @Test
  void aSmallDentInASmallUnitIsNotExcusedByAnAbsoluteTolerance() {
    Objective dent = Objective.of(1, w -> 1e-15 * Math.sin(w[0]));
    assertThat(Convexity.byChords(dent, new double[] {1.5}, 1, 500, 1).refuted()).isTrue();
  }

  /** The two terms of the gradient are 1e9 and cancel; their sum is exact to 1e-7 only. */
  @Test
  void termsOfATangentThatCancelRefuteNothing() {
    Differentiable plane =
        new Differentiable() {
          @Override
          public int dimension() {
            return 2;
          }

          @Override
          public double valueAndGradient(double[] w, double[] g) {
            g[0] = 1e9;
            g[1] = -1e9;
            return 1e9 * (w[0] - w[1]);
          }
        };
    assertThat(Convexity.byTangents(plane, new double[] {5, 5}, 3, 2000, 1).refuted()).isFalse();
  }

  @Test
  void trialsThatShowNothingAreNotCounted() {
    Objective half = Objective.of(1, w -> w[0] < 0 ? Double.NaN : w[0] * w[0]);
    Convexity some = Convexity.byChords(half, new double[1], 1, 400, 1);
    assertThat(some.refuted()).isFalse();
    assertThat(some.trials()).isBetween(60, 140);
    assertThat(some.planned()).isEqualTo(400);
    assertThat(some.toString())
        .startsWith("no violation in " + some.trials() + " of 400 trials of the chord test");
    Objective nowhere = Objective.of(1, w -> Double.NaN);
    assertThat(Convexity.byChords(nowhere, new double[1], 1, 400, 1))
        .hasToString("nothing is known: none of 400 trials of the chord test showed anything");
    Objective cube = Objective.of(1, w -> -w[0] * w[0]);
    Convexity onePoint = Convexity.byChords(cube, new double[] {1e9}, 1e-9, 100, 1);
    assertThat(onePoint.trials()).isZero();
    assertThat(onePoint.refuted()).isFalse();
  }

  @Test
  void infiniteEndsShowNothingAndAnInfiniteMiddleRefutes() {
    Objective disc =
        Objective.of(1, w -> Math.abs(w[0]) > 1 ? Double.POSITIVE_INFINITY : w[0] * w[0]);
    Convexity domain = Convexity.byChords(disc, new double[1], 2, 400, 1);
    assertThat(domain.refuted()).isFalse();
    assertThat(domain.trials()).isBetween(60, 140);
    Objective ring =
        Objective.of(1, w -> Math.abs(w[0]) < 1 ? Double.POSITIVE_INFINITY : w[0] * w[0]);
    Convexity hole = Convexity.byChords(ring, new double[1], 2, 400, 1);
    assertThat(hole.refuted()).isTrue();
    assertThat(hole.worst()).isEqualTo(Double.POSITIVE_INFINITY);
    Objective bottomless = Objective.of(1, w -> Double.NEGATIVE_INFINITY);
    assertThat(Convexity.byChords(bottomless, new double[1], 2, 40, 1).trials()).isZero();
  }

  @Test
  void aHessianThatIsNotFiniteShowsNothing() {
    TwiceDifferentiable f = new Scaled(Curve.BOWL, Double.POSITIVE_INFINITY, 1, 1);
    assertThat(Convexity.byCurvature(f, new double[2], 1, 7, 1).trials()).isZero();
    assertThat(Convexity.byTangents(f, new double[2], 1, 7, 1).trials()).isZero();
  }

  @Test
  void anInterruptEndsTheSearchIsSaidAndStaysSet() {
    int[] calls = {0};
    Objective bowl =
        Objective.of(
            1,
            w -> {
              if (++calls[0] == 30) {
                Thread.currentThread().interrupt();
              }
              return w[0] * w[0];
            });
    try {
      Convexity verdict = Convexity.byChords(bowl, new double[1], 1, 1000, 1);
      assertThat(verdict.interrupted()).isTrue();
      assertThat(verdict.trials()).isEqualTo(10);
      assertThat(verdict.toString())
          .startsWith("no violation in 10 of 1000 trials")
          .endsWith(" (interrupted)");
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
      assertThat(Convexity.byChords(bowl, new double[1], 1, 1000, 1).trials()).isZero();
      assertThat(calls[0]).isEqualTo(30);
    } finally {
      Thread.interrupted();
    }
    assertThat(Convexity.byChords(bowl, new double[1], 1, 1000, 1).interrupted()).isFalse();
  }

  /** The curvature p − p² of a probability close to 1 is rounding, of either sign, and changes with every nudge. */
  @Test
  void curvatureThatIsRoundingRefutesNothing() {
    TwiceDifferentiable f =
        new TwiceDifferentiable() {
          @Override
          public int dimension() {
            return 1;
          }

          @Override
          public double valueAndGradient(double[] w, double[] g) {
            throw new AssertionError("only products are asked for");
          }

          @Override
          public void hessianVector(double[] w, double[] v, double[] hv) {
            double p = 1e3 + w[0] - 1e3;
            hv[0] = (p - w[0]) * v[0];
          }
        };
    assertThat(Convexity.byCurvature(f, new double[] {300}, 200, 300, 1).refuted()).isFalse();
  }
}
