package thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
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
    return Rules.all();
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
    if (contains(Centralized.class)) {
      return; // rows of one entry have no gradient left
    }
    assertThat(BOWL.value(run(optimizer.start(2), 500))).isLessThan(1e-4);
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

  @Test
  void aResumedRunIsTheUninterruptedOneBitForBit() {
    Resumption.assertExact(optimizer, 7);
  }

  @Test
  void theSavedStateNamesItsRule() {
    Memory memory = new Memory(2);
    optimizer.start(memory);
    assertThat(memory.save().vectors()).containsKey(optimizer.getClass().getSimpleName());
  }

  @Test
  void withoutStepsTheResultIsTheStart() {
    double[] w = {3, 4};
    assertThat(optimizer.start(2).result(w)).containsExactly(3, 4);
  }

  @Test
  void notANumberInTheGradientShowsInTheParameter() {
    Stepper stepper = optimizer.start(2);
    double[] w = run(stepper, 6);
    for (int t = 7; t <= 9; t++) {
      stepper.step(t, w, new double[] {Double.NaN, 1});
    }
    assertThat(w[0]).isNaN();
  }

  @Test
  void zeroGradientsMoveNothingUnlessTheRuleDecays() {
    Stepper stepper = optimizer.start(2);
    double[] w = {1, -1};
    for (int t = 1; t <= 6; t++) {
      stepper.step(t, w, new double[2]);
    }
    boolean moves =
        Rules.decaying().contains(optimizer)
            || contains(WeightDecay.class)
            || contains(DecoupledWeightDecay.class)
            || contains(GradientNoise.class)
            || contains(Asgd.class) // decays
            || contains(Fromage.class) // shrinks
            || contains(Yogi.class); // starts with a little momentum
    if (moves) {
      assertThat(w[0]).isBetween(0.2, 1.01).isNotEqualTo(1);
    } else {
      assertThat(w).usingComparatorWithPrecision(1e-15).containsExactly(1, -1);
    }
  }

  /** What is left is what the measuring itself and the compiler's own work on this thread take. */
  @Test
  void stepsAllocateNothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Stepper stepper = optimizer.start(2);
    double[] w = {1, -1};
    double[] g = {0.1, -0.1};
    int steps = 2000;
    for (int t = 1; t <= steps; t++) {
      stepper.step(t, w, g);
    }
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int t = steps + 1; t <= 2 * steps; t++) {
      stepper.step(t, w, g);
    }
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(8L * steps);
  }

  private boolean contains(Class<? extends Optimizer> rule) {
    return optimizer.toString().contains(rule.getSimpleName() + "[");
  }
}
