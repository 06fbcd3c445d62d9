package thalweg.solvers.proximal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import thalweg.penalties.L1;
import thalweg.penalties.L2;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;

/** The proximal point method on functions whose proximal steps are known. */
class ProximalPointTest {
  private static final Proximal ABSOLUTE = new Proximal(1, Proximable.of(new L1(1)));

  @AfterEach
  void noInterruptReachesTheNextTest() {
    Thread.interrupted();
  }

  /** |w| from 3 with γ = 1.25: each step goes 1.25 towards 0, the last one as far as there is to go. */
  @Test
  void stepsBringTheAbsoluteValueDownByTheStepSize() {
    Solution solution = new ProximalPoint(1.25).minimize(ABSOLUTE, new double[] {3}, Stop.after(9));
    assertThat(solution.trace().points().stream().mapToDouble(w -> w[0]).toArray())
        .containsExactly(3, 1.75, 0.5, 0);
    assertThat(solution.trace().values()).containsExactly(3, 1.75, 0.5, 0);
    assertThat(solution.trace().gradientNorms()).containsExactly(1, 1, 0.4, 0);
    assertThat(solution.trace().stepSizes()).containsExactly(0, 1.25, 1.25, 1.25);
    assertThat(solution.termination()).isEqualTo(Termination.GRADIENT_SMALL);
  }

  /** ½λw² divides by 1 + γλ; the schedule is asked for each step in turn. */
  @Test
  void theStepSizesAreTheSchedules() {
    Proximal bowl = new Proximal(1, Proximable.of(new L2(2)));
    List<double[]> points =
        new ProximalPoint(t -> 1 + t)
            .minimize(bowl, new double[] {105}, Stop.after(3))
            .trace()
            .points();
    assertThat(points.get(1)[0]).isCloseTo(35, offset(1e-13));
    assertThat(points.get(2)[0]).isCloseTo(7, offset(1e-13));
    assertThat(points.get(3)[0]).isCloseTo(1, offset(1e-13));
  }

  @Test
  void anInterruptEndsItAndKeepsTheTrace() {
    Proximal bowl = new Proximal(1, Proximable.of(new L2(1)));
    Solution solution =
        new ProximalPoint(1e-3)
            .minimize(
                bowl,
                new double[] {1},
                Stop.after(1_000_000),
                iterate -> {
                  if (iterate.k() == 4) {
                    Thread.currentThread().interrupt();
                  }
                });
    assertThat(Thread.interrupted()).isTrue();
    assertThat(solution.termination()).isEqualTo(Termination.INTERRUPTED);
    assertThat(solution.trace().size()).isEqualTo(5);
  }

  @Test
  void badSettingsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProximalPoint(0))
        .withMessage("step size must be positive and finite but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Proximal(0, Proximable.of(new L1(1))))
        .withMessage("dimension must be at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProximalPoint(1).minimize(ABSOLUTE, new double[2], Stop.after(1)))
        .withMessage("start must have 1 entries but has 2");
  }
}
