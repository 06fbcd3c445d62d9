package thalweg.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.problems.Rosenbrock;

class NumericalGradientTest {
  private static final double INF = Double.POSITIVE_INFINITY;

  /** A function of order one with its derivative, to be stretched to any unit. */
  private record Shape(String name, DoubleUnaryOperator f, DoubleUnaryOperator df) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Shape> shapes() {
    return Stream.of(
        new Shape("line", x -> 3 * x + 1, x -> 3),
        new Shape("parabola", x -> x * x - x, x -> 2 * x - 1),
        new Shape("exp", Math::exp, Math::exp),
        new Shape("sin", Math::sin, Math::cos),
        new Shape("offset", x -> 50 + Math.cos(x), x -> -Math.sin(x)),
        new Shape("atan", Math::atan, x -> 1 / (1 + x * x)),
        new Shape("quartic", x -> x * x * x * x - 2 * x, x -> 4 * x * x * x - 2));
  }

  private static double slope(DoubleUnaryOperator f, double x) {
    return slope(f, x, -INF, INF);
  }

  private static double slope(DoubleUnaryOperator f, double x, double lower, double upper) {
    Objective inside =
        Objective.of(
            1,
            w -> {
              assertThat(w[0]).isBetween(lower, upper);
              return f.applyAsDouble(w[0]);
            });
    return new NumericalGradient(inside)
        .within(new double[] {lower}, new double[] {upper})
        .gradient(new double[] {x})[0];
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void unitsOfVariablesAndValuesDoNotMatter(Shape shape) {
    Random random = new Random(1);
    for (int k = 0; k < 200; k++) {
      double unit = Math.pow(10, random.nextDouble(-12, 12));
      double value = Math.pow(10, random.nextDouble(-12, 12));
      double x = random.nextDouble(-2, 2);
      double slope = slope(w -> value * shape.f.applyAsDouble(w / unit), unit * x);
      assertThat(slope * unit / value).isCloseTo(shape.df.applyAsDouble(x), offset(5e-8));
    }
  }

  /** The variable itself is 0, or says nothing of its unit, and the step has to be found. */
  @ParameterizedTest
  @MethodSource("shapes")
  void theStepIsFoundWhereTheVariableDoesNotTellIt(Shape shape) {
    Random random = new Random(2);
    for (int k = 0; k < 200; k++) {
      double unit = Math.pow(10, random.nextDouble(-12, 12));
      double value = Math.pow(10, random.nextDouble(-12, 12));
      double x = random.nextDouble(-2, 2);
      double at = k % 2 == 0 ? 0 : unit * Math.pow(10, random.nextDouble(-12, 2));
      double slope = slope(w -> value * shape.f.applyAsDouble((w - at) / unit + x), at);
      assertThat(slope * unit / value).isCloseTo(shape.df.applyAsDouble(x), offset(2e-7));
    }
  }

  @Test
  void steepExponentialsAreNoTrouble() {
    assertThat(slope(w -> Math.exp(1e7 * w), 1e-7)).isCloseTo(1e7 * Math.E, withPercentage(1e-8));
    assertThat(slope(w -> Math.exp(1e7 * w), 0)).isCloseTo(1e7, withPercentage(1e-7));
    assertThat(slope(w -> Math.exp(1e-9 * w), 0)).isCloseTo(1e-9, withPercentage(1e-7));
    assertThat(slope(Math::exp, 709)).isCloseTo(Math.exp(709), withPercentage(1e-6));
    assertThat(slope(w -> Math.sin(1e7 * (w - 1)), 1)).isCloseTo(1e7, withPercentage(1e-7));
    assertThat(slope(w -> (w - 3) * (w - 3), 1e-20)).isCloseTo(-6, withPercentage(1e-7));
  }

  @Test
  void atAMinimumTheSlopeIsZero() {
    assertThat(slope(w -> w * w, 0)).isZero();
    assertThat(slope(w -> 1000 + (w - 1) * (w - 1), 1)).isCloseTo(0, offset(1e-10));
    assertThat(slope(w -> 1 + Math.pow(w - 1, 4), 1)).isCloseTo(0, offset(1e-12));
    assertThat(slope(Math::cosh, 0)).isCloseTo(0, offset(1e-8));
  }

  @Test
  void atAKinkItIsTheMeanOfBothSides() {
    assertThat(slope(Math::abs, 0)).isZero();
    assertThat(slope(w -> 1 + Math.max(0, w - 1), 1)).isEqualTo(0.5);
  }

  @Test
  void whereNothingChangesItIsZero() {
    assertThat(slope(w -> 3, 1)).isZero();
    assertThat(slope(w -> 0, 0)).isZero();
    assertThat(slope(w -> 1 + Math.pow(Math.max(0, w - 5), 2), 1)).isZero();
  }

  /** Half of it would do; what matters is that a step into noise is not taken for a steep slope. */
  @Test
  void noiseAndJumpsDoNotDriveTheStepToNothing() {
    for (double noise = 1e-12; noise < 1e-3; noise *= 10) {
      double level = noise;
      for (double x : new double[] {1, 1.3, 2}) {
        double slope = slope(w -> w * w * (1 + level * hash(w)), x);
        assertThat(slope).isCloseTo(2 * x, offset(1e4 * level));
      }
    }
    assertThat(slope(w -> w + Math.floor(w), 1)).isBetween(1.0, 5000.0);
  }

  private static double hash(double w) {
    return new SplittableRandom(Double.doubleToLongBits(w)).nextDouble() - 0.5;
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void boundsAreNeverLeftAndCostNoAccuracy(Shape shape) {
    for (double x : new double[] {0, 1e-9, 1e-3, 0.5, 2 - 1e-3, 2 - 1e-9, 2}) {
      double exact = shape.df.applyAsDouble(x);
      assertThat(slope(shape.f, x, 0, 2)).isCloseTo(exact, offset(5e-8));
      assertThat(slope(shape.f, x, x, INF)).isCloseTo(exact, offset(5e-8));
      assertThat(slope(shape.f, x, -INF, x)).isCloseTo(exact, offset(5e-8));
      assertThat(slope(shape.f, x, x - 1e-5, x + 1e-5)).isCloseTo(exact, offset(1e-6));
    }
  }

  /** A cubic is differentiated exactly by a formula of order three, from both sides and from one. */
  @Test
  void theOrderIsThreeOnOneSideToo() {
    DoubleUnaryOperator cubic = w -> ((w + 1) * w - 4) * w + 2;
    for (double lower : new double[] {-INF, 1, 1 - 1e-5}) {
      assertThat(slope(cubic, 1, lower, INF)).isCloseTo(1, offset(1e-10));
      assertThat(slope(w -> cubic.applyAsDouble(2 - w), 1, -INF, 2 - lower))
          .isCloseTo(-1, offset(1e-10));
    }
  }

  @Test
  void aFixedCoordinateIsNotMoved() {
    Objective f =
        Objective.of(
            2,
            w -> {
              assertThat(w[0]).isEqualTo(3);
              return w[0] * w[1];
            });
    NumericalGradient fixed = new NumericalGradient(f);
    assertThat(fixed.within(new double[] {3, 0}, new double[] {3, 9}).gradient(new double[] {3, 2}))
        .containsExactly(new double[] {0, 3}, offset(1e-9));
  }

  @Test
  void outsideTheBoundsTheObjectiveIsNotAsked() {
    NumericalGradient f =
        new NumericalGradient(
                Objective.of(
                    1,
                    w -> {
                      throw new AssertionError("asked at " + w[0]);
                    }))
            .within(new double[] {0}, new double[] {1});
    double[] g = new double[1];
    assertThat(f.value(new double[] {-1e-300})).isEqualTo(INF);
    assertThat(f.valueAndGradient(new double[] {1.5}, g)).isEqualTo(INF);
    assertThat(g).containsExactly(Double.NaN);
    assertThat(f.value(new double[] {Double.NaN})).isEqualTo(INF);
  }

  @Test
  void theEdgeOfADomainIsABoundEvenIfNobodySaysSo() {
    assertThat(slope(w -> Math.log(w) * 1e-3, 1e-10)).isCloseTo(1e7, withPercentage(1e-7));
    assertThat(slope(w -> w < 0 ? Double.NaN : Math.exp(w), 0)).isCloseTo(1, offset(1e-8));
    assertThat(slope(w -> w > 1 ? INF : w * w, 1)).isCloseTo(2, offset(1e-8));
    assertThat(slope(w -> w * Math.sqrt(w), 0)).isCloseTo(0, offset(1e-12));
  }

  @Test
  void whatIsNotFiniteHasNoGradient() {
    assertThat(slope(w -> 1 / w, 0)).isNaN();
    assertThat(slope(Math::sqrt, -1)).isNaN();
    assertThat(slope(w -> w == 1 ? 2 : Double.NaN, 1)).isNaN();
    assertThat(new NumericalGradient(Objective.of(1, w -> 1)).gradient(new double[] {INF})[0])
        .isNaN();
  }

  @Test
  void threeValuesACoordinateAndTheValueItselfAreAskedFor() {
    List<double[]> asked = new ArrayList<>();
    Objective f =
        Objective.of(
            2,
            w -> {
              asked.add(w.clone());
              return new Rosenbrock().value(w);
            });
    long before = Differences.spent();
    double[] g = new double[2];
    NumericalGradient numerical = Differentiable.numerically(f);
    assertThat(numerical.valueAndGradient(new double[] {-1.2, 1}, g))
        .isCloseTo(24.2, offset(1e-14));
    assertThat(g).containsExactly(new double[] {-215.6, -88}, offset(1e-7));
    double h = Math.scalb(1.2, -11);
    double k = 0x1p-11;
    assertThat(asked.toArray(double[][]::new))
        .isDeepEqualTo(
            new double[][] {
              {-1.2, 1},
              {-1.2 + h, 1},
              {-1.2 - h, 1},
              {-1.2 + 2 * h, 1},
              {-1.2, 1 + k},
              {-1.2, 1 - k},
              {-1.2, 1 + 2 * k}
            });
    assertThat(Differences.spent() - before).isEqualTo(7);
    assertThat(numerical.value(new double[] {1, 1})).isZero();
    assertThat(Differences.spent() - before).isEqualTo(7);
  }

  @Test
  void everyEvaluationIsCountedWhereverTheStepIsLookedFor() {
    AtomicLong calls = new AtomicLong();
    Objective f =
        Objective.of(
            6,
            w -> {
              calls.incrementAndGet();
              return Math.exp(1e7 * w[0]) + Math.sin(1e-8 * w[1]) + Math.abs(w[2]) + w[3] * w[4];
            });
    long before = Differences.spent();
    NumericalGradient g = new NumericalGradient(f);
    g.gradient(new double[6]);
    g.inParallel().gradient(new double[] {1e-7, 1, 0, 5, 1e20, 3});
    g.within(new double[6], new double[] {1, 1, 1, 1, 1, 1}).gradient(new double[6]);
    assertThat(Differences.spent() - before).isEqualTo(calls.get());
  }

  @Test
  void severalThreadsGiveTheSameToTheLastBit() {
    Objective f =
        Objective.of(
            100,
            w -> {
              double sum = 0;
              for (int i = 0; i + 1 < w.length; i++) {
                sum += 100 * Math.pow(w[i + 1] - w[i] * w[i], 2) + Math.exp(i * w[i]);
              }
              return sum;
            });
    double[] w = new Random(3).doubles(100, -1, 1).toArray();
    double[] upper = new Random(4).doubles(100, 1, 2).toArray();
    double[] lower = new Random(4).doubles(100, -2, -1).toArray();
    NumericalGradient one = new NumericalGradient(f).within(lower, upper);
    assertThat(one.inParallel().gradient(w)).isEqualTo(one.gradient(w));
    assertThat(one.inParallel().differences().order()).isEqualTo(Differences.Order.IN_PARALLEL);
    assertThat(one.inParallel().within(lower, upper).differences().order())
        .isEqualTo(Differences.Order.IN_PARALLEL);
    assertThat(one.inParallel().differences().lower()).isSameAs(lower);
  }

  @Test
  void oneAfterTheOtherIsOnTheThreadThatAsks() {
    Thread asking = Thread.currentThread();
    Objective f =
        Objective.of(
            50,
            w -> {
              assertThat(Thread.currentThread()).isSameAs(asking);
              return w[0];
            });
    assertThat(new NumericalGradient(f).gradient(new double[50])[0]).isEqualTo(1);
  }

  @Test
  void oneAfterTheOtherIsInTheOrderOfTheCoordinates() {
    List<Integer> order = Collections.synchronizedList(new ArrayList<>());
    Differences.Order.IN_TURN.forEach(100, order::add);
    assertThat(order).containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
  }

  /** The room for three steps on one side is a quarter of the whole and more, wherever in it the point is. */
  @Test
  void narrowBoundsAreUsedToTheirWidth() {
    for (double width : new double[] {1e-3, 1e-6, 1e-9}) {
      for (double share : new double[] {0, 0.1, 0.5, 0.9, 1}) {
        double lower = 1 - share * width;
        double slope = slope(w -> w * w, 1, lower, lower + width);
        assertThat(slope).isCloseTo(2, offset(1e-14 / width));
      }
    }
    assertThat(slope(w -> w * w, 1, 1, Math.nextUp(1.0))).isZero();
  }

  @Test
  void boundsThatAreNoneAreRefused() {
    NumericalGradient f = new NumericalGradient(Objective.of(2, w -> w[0]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> f.within(new double[] {0, 2}, new double[] {1, 1}))
        .withMessage("lower must be at most upper, but entry 1 is [2.0, 1.0]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> f.within(new double[] {Double.NaN, 2}, new double[] {1, 3}))
        .withMessage("lower must be at most upper, but entry 0 is [NaN, 1.0]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> f.within(new double[1], new double[1]))
        .withMessage("lower must have 2 entries but has 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> f.within(new double[2], new double[1]))
        .withMessage("upper must have 2 entries but has 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> f.gradient(new double[3]))
        .withMessage("w must have 2 entries but has 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> f.valueAndGradient(new double[2], new double[1]))
        .withMessage("g must have 2 entries but has 1");
    assertThat(f.toString())
        .isEqualTo("a formula of 2 parameters with its gradient by differences");
  }
}
