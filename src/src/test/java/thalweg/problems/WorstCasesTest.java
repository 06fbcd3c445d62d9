package thalweg.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import thalweg.math.Vectors;

/** The functions that were made against a method, and the method run on them. */
class WorstCasesTest {

  @Test
  void gradientDescentIsExactlyAsSlowAsItsBoundOnTheHuberFunction() {
    for (HuberWorst f :
        new HuberWorst[] {new HuberWorst(10, 1), new HuberWorst(3, 2, 7, 0.25, 3)}) {
      double[] w = f.start();
      for (int k = 0; k < f.steps(); k++) {
        Vectors.axpy(-f.stepSize(), f.gradient(w), w);
      }
      assertThat(f.value(w)).isCloseTo(f.bound(), offset(1e-14));
    }
  }

  @Test
  void theHuberFunctionNeedsAStepOfAtMostOneOverL() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HuberWorst(1, 2, 3, 0.6, 1))
        .withMessage("stepSize must be at most 1/smoothness = 0.5 but was 0.6");
  }

  /** For d = 3 the minimizer is (3, 2, 1)/4, of squared length 7/8, and the bound holds after one step. */
  @Test
  void nesterovsLowerBoundByHand() {
    NesterovWorst f = new NesterovWorst(3, 8);
    assertThat(f.minimizer()).containsExactly(new double[] {0.75, 0.5, 0.25}, offset(1e-15));
    assertThat(f.minimum()).isEqualTo(-0.75);
    assertThat(f.steps()).isEqualTo(1);
    assertThat(f.lowerBound()).isCloseTo(3 * 8 * (7 / 8.0) / (32 * 4), offset(1e-15));
  }

  @Test
  void acceleratedGradientDescentStaysAboveNesterovsLowerBound() {
    NesterovWorst f = new NesterovWorst(41, 8);
    double[] w = f.start();
    double[] ahead = w.clone();
    for (int k = 1; k <= f.steps(); k++) {
      double[] next = ahead.clone();
      Vectors.axpy(-1 / f.smoothness(), f.gradient(ahead), next);
      double momentum = (k - 1.0) / (k + 2);
      Vectors.combine(1 + momentum, next, -momentum, w, ahead);
      w = next;
    }
    assertThat(f.value(w) - f.minimum())
        .isGreaterThan(f.lowerBound())
        .isLessThan(f.lowerBound() * 50);
    // k steps reach k coordinates.
    assertThat(w[f.steps() - 1]).isPositive();
    assertThat(w[f.steps()]).isZero();
  }

  @Test
  void theHeavyBallCyclesWhereGradientDescentConverges() {
    HeavyBallCycle f = new HeavyBallCycle();
    double before = f.start()[0];
    double x = before;
    double descent = before;
    for (int k = 0; k < 600; k++) {
      double next = x - f.stepSize() * f.slope(0, x) + f.momentum() * (x - before);
      before = x;
      x = next;
      descent -= f.slope(0, descent) / 25;
    }
    assertThat(descent).isCloseTo(0, offset(1e-12));
    double[] cycle = f.cycle();
    double[] run = new double[3];
    for (int k = 0; k < 3; k++) {
      run[k] = x;
      double next = x - f.stepSize() * f.slope(0, x) + f.momentum() * (x - before);
      before = x;
      x = next;
    }
    assertThat(run)
        .containsExactlyInAnyOrder(
            nearest(run, cycle[0]), nearest(run, cycle[1]), nearest(run, cycle[2]));
    for (double point : cycle) {
      assertThat(nearest(run, point)).isCloseTo(point, offset(1e-12));
    }
  }

  private static double nearest(double[] run, double point) {
    double nearest = run[0];
    for (double x : run) {
      nearest = Math.abs(x - point) < Math.abs(nearest - point) ? x : nearest;
    }
    return nearest;
  }

  @Test
  void gradientDescentConvergesLinearlyOnTheWavyParabolaAndOnTheFlatFloor() {
    for (Problem f : new Problem[] {new WavyParabola(), new FlatFloor(3)}) {
      double rate = 1 - f.traits().polyakLojasiewicz() / f.traits().smoothness();
      double[] w = f.start();
      double gap = f.value(w) - f.minimum();
      for (int k = 0; k < 100; k++) {
        Vectors.axpy(-1 / f.traits().smoothness(), f.gradient(w), w);
        assertThat(f.value(w) - f.minimum()).isLessThanOrEqualTo(rate * gap + 1e-30);
        gap = f.value(w) - f.minimum();
      }
    }
  }

  @Test
  void gradientDescentFromTheRidgeEndsInTheSaddleAndFromBesideItInAWell() {
    DoubleWell f = new DoubleWell();
    double[][] ends = f.starts().toArray(double[][]::new);
    for (double[] w : ends) {
      for (int k = 0; k < 300; k++) {
        Vectors.axpy(-0.3, f.gradient(w), w);
      }
    }
    assertThat(ends[0][0]).isZero();
    assertThat(ends[1][0]).isCloseTo(1, offset(1e-12));
    assertThat(ends[2][0]).isCloseTo(-1, offset(1e-12));
  }

  @Test
  void colvillesFunctionIsWoods() {
    double[] w = {0.3, -1.2, 2.1, 0.7};
    assertThat(new Colville().value(w)).isCloseTo(new Wood().value(w), offset(1e-10));
  }

  @Test
  void chainedRosenbrockInTwoDimensionsIsRosenbrock() {
    double[] w = {0.3, -1.2};
    assertThat(new ChainedRosenbrock(2).value(w)).isEqualTo(new Rosenbrock().value(w));
  }

  /** Adam with β₁ = 0 and without bias correction, as in the paper; or AMSGrad, with the running maximum. */
  private static double play(
      AdamDivergence game, boolean maximum, int steps, IntToDoubleFunction alpha) {
    double x = 0;
    double v = 0;
    double largest = 0;
    for (int t = 1; t <= steps; t++) {
      double g = game.slope(t);
      v = game.beta2() * v + (1 - game.beta2()) * g * g;
      largest = Math.max(largest, v);
      x = game.project(x - alpha.applyAsDouble(t) * g / Math.sqrt(maximum ? largest : v));
    }
    return x;
  }

  @Test
  void adamEndsAtTheWorstPointAndAmsGradAtTheBest() {
    AdamDivergence game = new AdamDivergence(3);
    IntToDoubleFunction alpha = t -> 0.5 / Math.sqrt(t);
    assertThat(play(game, false, 30_000, alpha)).isGreaterThan(0.98);
    assertThat(play(game, true, 30_000, alpha)).isLessThan(-0.98);
    assertThat(game.best()).isEqualTo(-1);
  }

  @Test
  void theLargeSlopeOutweighsTheSmallOnes() {
    for (AdamDivergence game :
        new AdamDivergence[] {new AdamDivergence(3), AdamDivergence.experiment()}) {
      double sum = 0;
      for (int t = 1; t <= game.period(); t++) {
        sum += game.regret(t, 1);
      }
      assertThat(sum).isPositive();
      assertThat(game.slope(1)).isEqualTo(game.large());
      assertThat(game.slope(1 + game.period())).isEqualTo(game.large());
      assertThat(game.slope(2)).isEqualTo(-game.small());
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AdamDivergence(2))
        .withMessage("large must be above (period − 1)·small = 2.0 but was 2.0");
    assertThatIllegalArgumentException().isThrownBy(() -> new AdamDivergence(Double.NaN));
  }
}
