package thalweg.landscapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import thalweg.functions.Differentiable;
import thalweg.problems.DoubleWell;
import thalweg.problems.Quadratic;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.solvers.gradient.GradientDescent;

/** Saddles that gradient descent never leaves, and the number of steps that noise takes. */
class SaddleEscapeTest {

  /** x²/2 − γy²/2 + y⁴/4: a saddle at 0, minima at y = ±√γ of value −γ²/4. */
  private static Differentiable valley(double gamma) {
    return Differentiable.of(
        2,
        (w, g) -> {
          g[0] = w[0];
          g[1] = -gamma * w[1] + Math.pow(w[1], 3);
          return w[0] * w[0] / 2 - gamma * w[1] * w[1] / 2 + Math.pow(w[1], 4) / 4;
        });
  }

  @Test
  void gradientDescentStaysAndNoiseLeavesForAMinimum() {
    double[] start = {1, 0};
    double[] stuck =
        new GradientDescent(0.1).minimize(valley(0.5), start, Stop.after(1000)).point();
    assertThat(stuck[1]).isZero();
    Escape escape = new SaddleEscape(0.1, 1e-4, 1).from(valley(0.5), start, Stop.after(2000));
    assertThat(escape.escapes()).hasDimensions(1, 2);
    assertThat(escape.settled()).isTrue();
    assertThat(Math.abs(escape.point()[1])).isEqualTo(Math.sqrt(0.5), within(1e-3));
    assertThat(escape.value()).isEqualTo(-0.0625, within(1e-6));
    assertThat(escape.solution().termination()).isEqualTo(Termination.CONDITION_MET);
    assertThat(escape.toString()).contains("led down in", "settled where noise leads nowhere");
  }

  /** The first step by hand: in one dimension, noise ξ and then w ← (1 + ηγ)ξ. */
  @Test
  void theFirstStepIsNoiseAndThenDescent() {
    SaddleEscape rule = new SaddleEscape(0.5, 0.01, 3);
    Differentiable hill =
        Differentiable.of(
            1,
            (w, g) -> {
              g[0] = -w[0];
              return -w[0] * w[0] / 2;
            });
    Escape escape = rule.from(hill, new double[1], Stop.after(2));
    double first = escape.solution().trace().points().get(1)[0];
    assertThat(Math.abs(first)).isPositive().isLessThanOrEqualTo(1.5 * 0.01);
    assertThat(escape.solution().trace().points().get(2)[0]).isEqualTo(1.5 * first, within(1e-15));
  }

  /** Noise ten times smaller takes log 10/log(1 + ηγ) steps more. */
  @Test
  void theStepsGrowWithTheLogarithmOfTheRadius() {
    double eta = 0.1;
    double gamma = 0.5;
    double more = Math.log(10) / Math.log1p(eta * gamma);
    int before = -1;
    for (double radius : new double[] {1e-2, 1e-3, 1e-4, 1e-5}) {
      SaddleEscape rule = new SaddleEscape(eta, radius, 1e-3, 1000, 0.01, 5);
      int steps = rule.from(valley(gamma), new double[2], Stop.after(5000)).firstEscape();
      if (before > 0) {
        assertThat((double) steps - before).isEqualTo(more, within(1.5));
      }
      before = steps;
    }
  }

  @Test
  void aMinimumIsSettledAtOnce() {
    Escape escape =
        new SaddleEscape(0.1, 1e-3, 1)
            .from(Quadratic.diagonal(1, 2), new double[2], Stop.after(999));
    assertThat(escape.escapes()).isEmpty();
    assertThat(escape.firstEscape()).isEqualTo(-1);
    assertThat(escape.settled()).isTrue();
    assertThat(escape.value()).isZero();
    assertThat(escape.solution().iterations()).isEqualTo(100);
  }

  @Test
  void equalSeedsGiveEqualRunsAndAnInterruptEndsThem() {
    SaddleEscape rule = new SaddleEscape(0.05, 1e-3, 7);
    DoubleWell f = new DoubleWell();
    double[] start = new double[f.dimension()];
    assertThat(rule.from(f, start, Stop.after(300)).point())
        .isEqualTo(rule.from(f, start, Stop.after(300)).point());
    Thread.currentThread().interrupt();
    Escape escape = rule.from(f, start, Stop.after(300));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(escape.solution().termination()).isEqualTo(Termination.INTERRUPTED);
    assertThat(escape.settled()).isFalse();
    assertThat(escape.toString()).contains("ended before it settled");
  }

  @Test
  void badSettingsAreNamed() {
    assertThatThrownBy(() -> new SaddleEscape(0, 1, 1)).hasMessageContaining("stepSize");
    assertThatThrownBy(() -> new SaddleEscape(1, -1, 1)).hasMessageContaining("radius");
    assertThatThrownBy(() -> new SaddleEscape(1, 1, 1, 0, 1, 1)).hasMessageContaining("patience");
    assertThatThrownBy(() -> new SaddleEscape(1, 1, 1, 1, Double.NaN, 1))
        .hasMessageContaining("fall");
  }
}
