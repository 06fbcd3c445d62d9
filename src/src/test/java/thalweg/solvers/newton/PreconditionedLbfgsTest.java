package thalweg.solvers.newton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.problems.ChainedRosenbrock;
import thalweg.problems.Quadratic;
import thalweg.runs.Solution;
import thalweg.runs.Stop;

class PreconditionedLbfgsTest {

  @Test
  void withTheHessianAStepIsNewtons() {
    Quadratic f = Quadratic.diagonal(1, 1e6, 1e-3);
    Preconditioner known = Preconditioner.of(f.hessian(f.start()));
    Solution run =
        new PreconditionedLbfgs(known).minimize(f, f.start(), Stop.after(5).orGradientBelow(1e-9));
    assertThat(run.iterations()).isEqualTo(1);
    assertThat(run.converged()).isTrue();
  }

  /** In variables v with w = v/s, where M = diag(s²) is the identity, L-BFGS takes the same steps. */
  @Test
  void itIsLbfgsInOtherVariables() {
    ChainedRosenbrock f = new ChainedRosenbrock(4);
    double[] s = {1, 2, 4, 0.5};
    var inOthers =
        thalweg.functions.Differentiable.of(
            4,
            (v, g) -> {
              double[] w = new double[4];
              for (int i = 0; i < 4; i++) {
                w[i] = v[i] / s[i];
              }
              double value = f.valueAndGradient(w, g);
              for (int i = 0; i < 4; i++) {
                g[i] /= s[i];
              }
              return value;
            });
    double[] start = {-1.2, 1, -1.2, 1};
    double[] startOfOthers = {-1.2, 2, -4.8, 0.5};
    Preconditioner m =
        x -> {
          for (int i = 0; i < 4; i++) {
            x[i] /= s[i] * s[i];
          }
        };
    Stop ten = Stop.after(10);
    double[] here = new PreconditionedLbfgs(m).minimize(f, start, ten).point();
    double[] there =
        new PreconditionedLbfgs(x -> {}).minimize(inOthers, startOfOthers, ten).point();
    for (int i = 0; i < 4; i++) {
      assertThat(here[i]).isCloseTo(there[i] / s[i], offset(1e-9));
    }
  }

  /** Once informed, M = I is L-BFGS: γ of the newest pair is the same. */
  @Test
  void withoutKnowledgeTheDirectionsAreThoseOfLbfgs() {
    double[] step = {1, -2, 0.5};
    double[] change = {3, -1, 2};
    double[] g = {0.3, -0.7, 1.1};
    Directions plain = new LimitedMemory(5, 3);
    Directions identity = new PreconditionedMemory(5, new double[3], w -> x -> {});
    double[] expected = new double[3];
    double[] found = new double[3];
    plain.learn(1, -1, step, change);
    identity.learn(1, -1, step, change);
    plain.direction(g, expected);
    identity.direction(g, found);
    assertThat(found).containsExactly(expected, offset(1e-15));
    identity.forget();
    assertThat(identity.isInformed()).isFalse();
  }

  @Test
  void theMatrixIsAskedForAtTheStartAndAfter3And9And27Steps() {
    ChainedRosenbrock f = new ChainedRosenbrock(20);
    List<double[]> asked = new ArrayList<>();
    List<double[]> path = new ArrayList<>();
    PreconditionedLbfgs.at(
            w -> {
              asked.add(w);
              return Preconditioner.of(f.hessian(w));
            })
        .minimize(f, f.start(), Stop.after(30), s -> path.add(s.point().clone()));
    assertThat(asked).hasSize(4);
    int[] steps = {0, 3, 9, 27};
    for (int i = 0; i < 4; i++) {
      assertThat(asked.get(i)).containsExactly(path.get(steps[i]), offset(1e-13));
    }
  }

  @Test
  void whatIsNoMatrixOfTheKindIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Preconditioner.of(new DMatrixRMaj(2, 3)))
        .withMessage("a preconditioner must be square but is 2×3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Preconditioner.of(new DMatrixRMaj(new double[][] {{Double.NaN}})));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new PreconditionedLbfgs(0, new thalweg.searches.MoreThuente(), w -> x -> {}));
  }
}
