package thalweg.solvers.bounded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.constraints.Box;
import thalweg.functions.Differentiable;
import thalweg.math.Matrices;
import thalweg.problems.ChainedRosenbrock;
import thalweg.problems.ConstrainedCase;
import thalweg.problems.HockSchittkowski;
import thalweg.problems.Quadratic;
import thalweg.problems.Rosenbrock;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.searches.MoreThuente;
import thalweg.searches.Wolfe;
import thalweg.solvers.RecentPairs;
import thalweg.solvers.newton.Lbfgs;

class LbfgsBTest {

  /** A function that refuses to be asked outside a box. */
  private record Guarded(Differentiable f, Box box) implements Differentiable {
    @Override
    public int dimension() {
      return f.dimension();
    }

    @Override
    public double valueAndGradient(double[] w, double[] g) {
      for (int i = 0; i < w.length; i++) {
        if (!(w[i] >= box.lower()[i] && w[i] <= box.upper()[i])) {
          throw new AssertionError("asked outside the box: " + Arrays.toString(w));
        }
      }
      return f.valueAndGradient(w, g);
    }
  }

  static List<ConstrainedCase> boundsOnly() {
    return HockSchittkowski.all().stream()
        .filter(c -> c.equalities().isEmpty() && c.inequalities().isEmpty())
        .toList();
  }

  @Test
  void theValleyWithABoundEndsOnTheBound() {
    Solution solution =
        new LbfgsB(Box.atMost(0.5, 2))
            .minimize(
                new Rosenbrock(), new double[] {-1.2, 1}, Stop.after(100).orGradientBelow(1e-8));
    assertThat(solution.converged()).isTrue();
    assertThat(solution.point()[0]).isEqualTo(0.5);
    assertThat(solution.point()[1]).isCloseTo(0.25, offset(1e-9));
    assertThat(solution.value()).isCloseTo(0.25, offset(1e-12));
  }

  @ParameterizedTest
  @MethodSource("boundsOnly")
  void problemsOfHockAndSchittkowskiWithBoundsAreSolvedInsideTheBounds(ConstrainedCase hs) {
    assertThat(boundsOnly()).hasSizeGreaterThan(5);
    Box box = new Box(hs.lower(), hs.upper());
    Solution solution =
        new LbfgsB(box)
            .minimize(
                new Guarded(hs.objective(), box),
                hs.start(),
                Stop.after(2000).orGradientBelow(1e-7));
    // From its start, problem 2 leads to its other minimizer, which the book mentions.
    double minimum = hs.name().equals("HS 2") ? 4.941229318 : hs.minimum();
    assertThat(solution.value())
        .as("%s", solution)
        .isCloseTo(minimum, offset(1e-7 * Math.max(1, Math.abs(minimum))));
    assertThat(hs.violation(solution.point())).isZero();
  }

  @Test
  void randomBoxesAreNeverLeftAndTheConditionsOfFirstOrderHold() {
    Random random = new Random(11);
    for (int k = 0; k < 60; k++) {
      int d = 2 + random.nextInt(30);
      double[] lower = new double[d];
      double[] upper = new double[d];
      double[] start = new double[d];
      for (int i = 0; i < d; i++) {
        double size = Math.exp(4 * random.nextGaussian());
        lower[i] = random.nextInt(3) == 0 ? Double.NEGATIVE_INFINITY : size * random.nextGaussian();
        double room = random.nextInt(8) == 0 ? 0 : Math.exp(2 * random.nextGaussian());
        upper[i] =
            random.nextInt(3) == 0
                ? Double.POSITIVE_INFINITY
                : (Double.isInfinite(lower[i]) ? random.nextGaussian() : lower[i]) + room;
        start[i] = 3 * random.nextGaussian();
      }
      Box box = new Box(lower, upper);
      Differentiable f = k % 2 == 0 ? new ChainedRosenbrock(d) : bowl(d, random);
      Solution solution =
          new LbfgsB(box)
              .minimize(new Guarded(f, box), start, Stop.after(20_000).orGradientBelow(1e-5));
      // Where the values are huge, their rounding ends the run before the gradient is small.
      double scale = Math.max(1, Math.abs(solution.value()));
      assertThat(solution.gradientNorm()).as("%s", solution).isLessThan(1e-5 * scale);
    }
  }

  /** The bowl and the box in units from 1e-12 to 1e12: nearly as many iterations, and the same minimizer. */
  @Test
  void unitsDoNotMatterWhereBoundsAreActive() {
    Random random = new Random(12);
    for (int k = 0; k < 40; k++) {
      int d = 2 + random.nextInt(8);
      double[] lower = random.doubles(d, -1, 0).toArray();
      double[] upper = random.doubles(d, 0, 1).toArray();
      double[] start = random.doubles(d, -2, 2).toArray();
      for (int i = 0; i < d; i++) {
        lower[i] = random.nextInt(3) == 0 ? Double.NEGATIVE_INFINITY : lower[i];
        upper[i] = random.nextInt(3) == 0 ? Double.POSITIVE_INFINITY : upper[i];
        if (random.nextInt(8) == 0) {
          lower[i] = 0.1;
          upper[i] = 0.1;
        }
      }
      Quadratic f = bowl(d, random);
      Stop stop = Stop.after(1000).orRelativeGradientBelow(1e-9);
      Solution plain = new LbfgsB(new Box(lower, upper)).minimize(f, start, stop);
      double u = Math.scalb(1.0, random.nextInt(-40, 41));
      double c = Math.scalb(1.0, random.nextInt(-40, 41));
      Box box = new Box(times(u, lower), times(u, upper));
      Solution solution =
          new LbfgsB(box).minimize(new Guarded(new InUnits(f, u, c), box), times(u, start), stop);
      String what = "units of %g and %g: %s after %s".formatted(u, c, solution, plain);
      assertThat(solution.converged()).as(what).isTrue();
      assertThat(solution.iterations()).as(what).isLessThan(2 * plain.iterations() + 10);
      assertThat(times(1 / u, solution.point()))
          .as(what)
          .containsExactly(plain.point(), offset(1e-5));
    }
  }

  private static double[] times(double factor, double[] x) {
    double[] product = x.clone();
    for (int i = 0; i < x.length; i++) {
      product[i] *= factor;
    }
    return product;
  }

  /** \(c\,f(w/u)\). */
  private record InUnits(Differentiable f, double u, double c) implements Differentiable {
    @Override
    public int dimension() {
      return f.dimension();
    }

    @Override
    public double valueAndGradient(double[] w, double[] g) {
      double value = f.valueAndGradient(times(1 / u, w), g);
      for (int i = 0; i < g.length; i++) {
        g[i] *= c / u;
      }
      return c * value;
    }
  }

  @Test
  void aBowlWithoutAToleranceEndsWithoutAnException() {
    for (Box box : List.of(Box.unbounded(2), Box.atLeast(-3, 0.25), Box.uniform(2, -9, 9))) {
      Solution solution =
          new LbfgsB(box)
              .minimize(Quadratic.diagonal(2, 20), new double[] {1, 2}, Stop.after(1000));
      assertThat(solution.point())
          .containsExactly(
              box.lower()[1] == 0.25 ? new double[] {0, 0.25} : new double[2], offset(1e-8));
    }
  }

  private static Quadratic bowl(int d, Random random) {
    DMatrixRMaj root = new DMatrixRMaj(d + 2, d);
    for (int i = 0; i < root.data.length; i++) {
      root.data[i] = random.nextGaussian();
    }
    return new Quadratic(Matrices.gram(root), random.doubles(d, -2, 2).toArray());
  }

  @Test
  void withoutBoundsItTakesTheStepsOfLbfgs() {
    Rosenbrock f = new Rosenbrock();
    Stop stop = Stop.after(20);
    var search = new MoreThuente();
    double[] bounded =
        new LbfgsB(Box.unbounded(2), 5, search).minimize(f, f.start(), stop).trace().values();
    double[] free = new Lbfgs(5, search).minimize(f, f.start(), stop).trace().values();
    for (int k = 0; k < 15; k++) {
      assertThat(bounded[k]).isCloseTo(free[k], offset(1e-6 * free[k]));
    }
  }

  @Test
  void aPointBoxIsItsOwnSolutionAndAStartOutsideIsMovedIn() {
    Solution solution =
        new LbfgsB(new Box(new double[] {3, 4}, new double[] {3, 4}))
            .minimize(Quadratic.diagonal(1, 1), new double[2], Stop.after(10));
    assertThat(solution.point()).containsExactly(3, 4);
    assertThat(solution.iterations()).isZero();
    assertThat(solution.converged()).isTrue();
  }

  @Test
  void aBoxOfAnotherDimensionIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new LbfgsB(Box.unbounded(3))
                    .minimize(new Rosenbrock(), new double[2], Stop.after(1)))
        .withMessage("lower must have 2 entries but has 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LbfgsB(Box.unbounded(2), 0, new Wolfe()))
        .withMessage("memory must be at least 1 but was 0");
  }

  /** By hand: from (1, 1) on ½(w₁² + 8w₂²), g = (1, 8); the path meets w₂ ≥ 0.5 first, the model then ends at w₁ = 0. */
  @Test
  void theFirstCauchyPointIsTheOneByHand() {
    Box box = Box.atLeast(-5, 0.5);
    double[] xc = new double[2];
    new CauchyPoint(box, new CompactMatrix(new RecentPairs(1, 2), 1), 1)
        .find(new double[] {1, 1}, new double[] {1, 8}, xc);
    assertThat(xc).containsExactly(0, 0.5);
  }
}
