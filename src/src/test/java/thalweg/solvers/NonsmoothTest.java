package thalweg.solvers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import thalweg.constraints.Box;
import thalweg.constraints.Simplex;
import thalweg.functions.Differentiable;
import thalweg.math.Vectors;
import thalweg.penalties.Indicator;
import thalweg.penalties.L1;
import thalweg.penalties.NoPenalty;
import thalweg.problems.Quadratic;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.proximal.Composite;
import thalweg.solvers.proximal.Fista;
import thalweg.solvers.proximal.ProximalBacktracking;
import thalweg.solvers.proximal.ProximalGradient;
import thalweg.solvers.sets.MirrorDescent;
import thalweg.solvers.sets.OverSet;
import thalweg.solvers.sets.ProjectedGradient;
import thalweg.solvers.sets.Subgradient;

/** Subgradients, mirrors and proximal steps: first steps by hand, and the bounds their books prove. */
class NonsmoothTest {

  /** \(\lVert w-c\rVert_1\), with subgradient sign(w − c). */
  private record DistanceTo(double... centre) implements Differentiable {
    @Override
    public int dimension() {
      return centre.length;
    }

    @Override
    public double valueAndGradient(double[] w, double[] g) {
      double sum = 0;
      for (int i = 0; i < w.length; i++) {
        sum += Math.abs(w[i] - centre[i]);
        g[i] = Math.signum(w[i] - centre[i]);
      }
      return sum;
    }
  }

  @Test
  void firstSubgradientStepByHand() {
    Solution solution =
        new Subgradient(0.1)
            .minimize(
                new OverSet<>(new DistanceTo(1, 0), Box.unbounded(2)),
                new double[] {0, 3},
                Stop.after(1));
    assertThat(solution.point()).containsExactly(new double[] {0.1, 2.9}, offset(1e-15));
  }

  /** Nesterov, Lectures on Convex Optimization, theorem 3.2.2. */
  @Test
  void theBestSubgradientIterateKeepsItsBound() {
    int d = 20;
    double m = Math.sqrt(d);
    double[] centre = new Random(3).doubles(d, -1, 1).toArray();
    double r = Vectors.norm2(centre);
    var problem = new OverSet<>(new DistanceTo(centre), Box.unbounded(d));
    for (int n : new int[] {10, 100, 1000}) {
      double alpha = r / (m * Math.sqrt(n + 1));
      Solution solution = new Subgradient(alpha).minimize(problem, new double[d], Stop.after(n));
      assertThat(solution.value()).isLessThanOrEqualTo(m * r / Math.sqrt(n + 1));
      assertThat(solution.value())
          .as("the best iterate is kept")
          .isEqualTo(Arrays.stream(solution.trace().values()).min().orElseThrow());
    }
  }

  @Test
  void firstMirrorStepMultipliesByExponentials() {
    Solution solution =
        new MirrorDescent(1)
            .minimize(
                new OverSet<>(linear(Math.log(2), 0), new Simplex(2)),
                new double[] {0.5, 0.5},
                Stop.after(1));
    assertThat(solution.point()).containsExactly(new double[] {1 / 3.0, 2 / 3.0}, offset(1e-15));
  }

  private static Differentiable linear(double... c) {
    return new Differentiable() {
      @Override
      public int dimension() {
        return c.length;
      }

      @Override
      public double valueAndGradient(double[] w, double[] g) {
        System.arraycopy(c, 0, g, 0, c.length);
        return Vectors.dot(c, w);
      }
    };
  }

  /** Beck and Teboulle 2003, theorem 5.1: the dimension enters by its logarithm. */
  @Test
  void mirrorDescentKeepsItsBound() {
    int d = 1000;
    int n = 200;
    double[] c = new Random(4).doubles(d, -1, 1).toArray();
    double[] centre = new double[d];
    Arrays.fill(centre, 1.0 / d);
    double alpha = Math.sqrt(2 * Math.log(d) / n);
    Solution solution =
        new MirrorDescent(alpha)
            .minimize(new OverSet<>(linear(c), new Simplex(d)), centre, Stop.after(n));
    double smallest = Arrays.stream(c).min().orElseThrow();
    assertThat(solution.value() - smallest)
        .isBetween(0.0, Vectors.normInf(c) * Math.sqrt(2 * Math.log(d) / n));
  }

  @Test
  void anEntryThatWouldStayZeroIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new MirrorDescent(1)
                    .minimize(
                        new OverSet<>(linear(1, 0), new Simplex(2)),
                        new double[] {1, 0},
                        Stop.after(1)))
        .withMessage("every entry of the start must be positive and finite but was 0");
  }

  private static final double L = 30;
  private static final Composite LASSO =
      new Composite(
          new Quadratic(Quadratic.diagonal(L, 3, 0.1, 0.01).matrix(), new double[] {1, -2, 40, 80}),
          new L1(0.3));

  /** Separable, so each coordinate is soft thresholding: \(c_i\mp\lambda/a_i\). */
  private static final double[] ANSWER = {1 - 0.01, -2 + 0.1, 40 - 3, 80 - 30};

  @Test
  void istaAndFistaKeepTheirBounds() {
    double best = LASSO.value(ANSWER);
    double r2 = Math.pow(Vectors.norm2(ANSWER), 2);
    Stop stop = Stop.after(2000);
    double[] ista =
        new ProximalGradient(1 / L).minimize(LASSO, new double[4], stop).trace().values();
    double[] fista = new Fista(1 / L).minimize(LASSO, new double[4], stop).trace().values();
    for (int k = 1; k <= 2000; k++) {
      assertThat(ista[k]).isLessThanOrEqualTo(ista[k - 1] + 1e-12);
      assertThat(ista[k] - best).isLessThanOrEqualTo(L * r2 / (2 * k));
      assertThat(fista[k] - best).isLessThanOrEqualTo(2 * L * r2 / ((k + 1.0) * (k + 1)));
    }
    assertThat(fista[500]).isLessThan(ista[2000]);
  }

  @Test
  void firstFistaStepIsThatOfIsta() {
    double[] ista =
        new ProximalGradient(0.02).minimize(LASSO, new double[4], Stop.after(1)).point();
    assertThat(new Fista(0.02).minimize(LASSO, new double[4], Stop.after(1)).point())
        .containsExactly(ista);
  }

  @Test
  void restartsMakeFistaLinear() {
    Stop stop = Stop.after(5000).orGradientBelow(1e-10);
    Solution plain = new Fista(1 / L).minimize(LASSO, new double[4], stop);
    Solution restarting = new Fista(1 / L).restarting().minimize(LASSO, new double[4], stop);
    assertThat(restarting.converged()).as(restarting.toString()).isTrue();
    assertThat(restarting.iterations()).isLessThan(plain.iterations() / 2);
    assertThat(restarting.point()).containsExactly(ANSWER, offset(1e-7));
    assertThat(LASSO.kktResidual(restarting.point())).isLessThanOrEqualTo(1e-10);
  }

  @Test
  void theKktResidualVanishesAtTheMinimizerOnly() {
    assertThat(LASSO.kktResidual(ANSWER)).isLessThan(1e-14);
    assertThat(LASSO.kktResidual(new double[4])).isGreaterThan(1);
    Quadratic bowl = Quadratic.diagonal(1, 2);
    assertThat(new Composite(bowl, new NoPenalty()).kktResidual(new double[] {3, 2})).isEqualTo(5);
  }

  @Test
  void backtrackingFindsAStepOfItsOwn() {
    Solution solution =
        new ProximalBacktracking(1)
            .minimize(LASSO, new double[4], Stop.after(100_000).orGradientBelow(1e-9));
    assertThat(solution.converged()).as(solution.toString()).isTrue();
    assertThat(solution.point()).containsExactly(ANSWER, offset(1e-6));
    assertThat(solution.trace().stepSizes()[1]).isEqualTo(1 / 32.0);
  }

  @Test
  void theProjectedGradientIsTheProximalOneWithAnIndicator() {
    Quadratic bowl = new Quadratic(Quadratic.diagonal(1, 8).matrix(), new double[] {2, -1});
    Box box = Box.uniform(2, 0, 1);
    Stop stop = Stop.after(30);
    assertThat(
            new ProjectedGradient(0.1)
                .minimize(new OverSet<>(bowl, box), new double[2], stop)
                .trace()
                .values())
        .containsExactly(
            new ProximalGradient(0.1)
                .minimize(new Composite(bowl, new Indicator(box)), new double[2], stop)
                .trace()
                .values());
  }
}
