package thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.Implementations;
import thalweg.problems.Quadratic;

/** What every update rule keeps, run over all of them. */
@ParameterizedClass
@MethodSource("all")
class OptimizerContractTest {

  static List<Optimizer> all() {
    return List.of(new Sgd(0.1), new Sgd(0.1, 0.9));
  }

  private static final Quadratic BOWL = Quadratic.diagonal(1, 4);

  private final Optimizer optimizer;

  OptimizerContractTest(Optimizer optimizer) {
    this.optimizer = optimizer;
  }

  private static double[] run(Stepper stepper, int steps) {
    double[] w = {1, -1};
    for (int t = 1; t <= steps; t++) {
      stepper.step(t, w, BOWL.gradient(w));
    }
    return w;
  }

  @Test
  void listIsComplete() {
    Implementations.assertAllListed(Optimizer.class, all());
  }

  @Test
  void findsTheMinimizerOfABowl() {
    assertThat(BOWL.value(run(optimizer.start(2), 500))).isLessThan(1e-6);
  }

  @Test
  void twoRunsShareNothing() {
    Stepper one = optimizer.start(2);
    Stepper other = optimizer.start(2);
    double[] alone = run(optimizer.start(2), 5);
    double[] w = {1, -1};
    double[] v = {5, 5};
    for (int t = 1; t <= 5; t++) {
      one.step(t, w, BOWL.gradient(w));
      other.step(t, v, BOWL.gradient(v));
    }
    assertThat(w).containsExactly(alone);
  }

  @Test
  void leavesTheGradientAsItIs() {
    double[] g = {3, -2};
    optimizer.start(2).step(1, new double[2], g);
    assertThat(g).containsExactly(3, -2);
  }

  @Test
  void wrongLengthsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> optimizer.start(2).step(1, new double[3], new double[3]))
        .withMessage("w must have 2 entries but has 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> optimizer.start(2).step(1, new double[2], new double[1]))
        .withMessage("g must have 2 entries but has 1");
  }
}
