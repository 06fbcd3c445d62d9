package thalweg.theory.convexity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import thalweg.autodiff.Autodiff;
import thalweg.autodiff.FormulaGraph.Atom;
import thalweg.autodiff.Var;
import thalweg.autodiff.VarMath;

/** Intervals enclose: against values, slopes and curvatures that automatic differentiation computes at random points. */
class EnclosuresTest {

  private static Function<Var, Var> formula(Atom atom, double p) {
    return switch (atom) {
      case SQUARE -> Var::squared;
      case POWER -> x -> x.power(p);
      case SQRT -> VarMath::sqrt;
      case EXP -> VarMath::exp;
      case EXPM1 -> VarMath::expm1;
      case LOG -> VarMath::log;
      case LOG1P -> VarMath::log1p;
      case SIN -> VarMath::sin;
      case COS -> VarMath::cos;
      case TANH -> VarMath::tanh;
      case SIGMOID -> VarMath::sigmoid;
      case SOFTPLUS -> VarMath::softplus;
      case RELU -> VarMath::relu;
      case ABS -> VarMath::abs;
      default -> x -> VarMath.xlogy(x, x);
    };
  }

  @ParameterizedTest
  @EnumSource(
      value = Atom.class,
      names = {
        "SQUARE",
        "POWER",
        "SQRT",
        "EXP",
        "EXPM1",
        "LOG",
        "LOG1P",
        "SIN",
        "COS",
        "TANH",
        "SIGMOID",
        "SOFTPLUS",
        "RELU",
        "ABS",
        "XLOGY"
      })
  void valuesSlopesAndCurvaturesLieInTheirEnclosures(Atom atom) {
    List<Double> exponents =
        atom == Atom.POWER
            ? List.of(-3.0, -2.0, -1.0, -0.5, 0.0, 0.3, 1.0, 1.5, 2.5, 3.0, 4.0, 7.0)
            : List.of(0.0);
    for (double p : exponents) {
      ScalarFunction phi = atom == Atom.XLOGY ? ScalarFunction.XLOGX : ScalarFunction.of(atom, p);
      Autodiff f = Autodiff.of(1, w -> formula(atom, p).apply(w.at(0)));
      Random random = new Random(7);
      for (int k = 0; k < 400; k++) {
        double scale = Math.pow(10, 4 * random.nextDouble() - 2);
        double a = scale * (2 * random.nextDouble() - 1);
        double b = a + scale * random.nextDouble() * random.nextInt(3);
        Interval x = Interval.between(a, b);
        if (x.hi() <= phi.domain().lo()) {
          continue;
        }
        x = x.meet(phi.domain());
        if (x.contains(phi.pole())) {
          continue;
        }
        for (int s = 0; s <= 10; s++) {
          double at = Math.min(x.hi(), x.lo() + (x.hi() - x.lo()) * s / 10);
          double[] point = {at};
          double slope = f.gradient(point)[0];
          double curvature = f.hessian(point).get(0, 0);
          String where = atom + " " + p + " on " + x + " at " + at;
          holds(phi.range().over(x), f.value(point), where);
          holds(phi.slope().over(x), slope, where + " slope");
          holds(phi.curvature().over(x), curvature, where + " curvature");
        }
      }
    }
  }

  private static void holds(Interval enclosure, double value, String where) {
    double slack = 1e-12 * Math.abs(value) + 1e-15;
    assertThat(value)
        .as(where)
        .matches(
            y -> Double.isNaN(y) || (y >= enclosure.lo() - slack && y <= enclosure.hi() + slack));
  }

  /** 0.1 + 0.2 lies between two doubles, and 1 + 2 is one. */
  @Test
  void endsAreRoundedOutwardsOnlyWhereTheyAreRounded() {
    Interval inexact = Interval.of(0.1).plus(Interval.of(0.2));
    assertThat(inexact.hi()).isEqualTo(0.1 + 0.2);
    assertThat(inexact.lo()).isEqualTo(Math.nextDown(0.1 + 0.2));
    assertThat(Interval.of(1).plus(Interval.of(2))).isEqualTo(Interval.of(3));
    assertThat(Interval.of(3).times(0.5)).isEqualTo(Interval.of(1.5));
    assertThat(Interval.of(1).dividedBy(Interval.of(3)).isPoint()).isFalse();
    assertThat(Interval.of(1).dividedBy(Interval.of(4))).isEqualTo(Interval.of(0.25));
    assertThat(Interval.of(2).sqrt().lo()).isLessThan(Interval.of(2).sqrt().hi());
    assertThat(Interval.of(9).sqrt()).isEqualTo(Interval.of(3));
    assertThat(Interval.of(Double.MAX_VALUE).times(2))
        .isEqualTo(new Interval(Double.MAX_VALUE, Double.POSITIVE_INFINITY));
    assertThat(Interval.of(1e-300).times(1e-300).contains(0)).isTrue();
    assertThat(Interval.of(1e-300).times(1e-300).hi()).isPositive();
  }

  /** An exponential that underflows is still above 0, so it is not affine, and a tanh that rounds to 1 is below it. */
  @Test
  void whatUnderflowsIsNotZero() {
    Interval far = new Interval(-900, -800);
    assertThat(ScalarFunction.EXP.curvature().over(far).hi()).isPositive();
    assertThat(ScalarFunction.TANH.curvature().over(new Interval(40, 50)).lo()).isNegative();
    assertThat(ScalarFunction.SIGMOID.slope().over(new Interval(800, 900)).hi()).isPositive();
  }

  @Test
  void divisionByAnIntervalWithZeroInsideIsEverything() {
    assertThat(Interval.between(-1, 2).reciprocal()).isEqualTo(Interval.ALL);
    assertThat(Interval.between(0, 2).reciprocal())
        .isEqualTo(new Interval(0.5, Double.POSITIVE_INFINITY));
    assertThat(Interval.between(-4, 0).reciprocal())
        .isEqualTo(new Interval(Double.NEGATIVE_INFINITY, -0.25));
  }
}
