package thalweg.solvers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.constraints.Box;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.Vectors;
import thalweg.problems.Beale;
import thalweg.problems.Quadratic;
import thalweg.problems.Rosenbrock;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.searches.HagerZhang;
import thalweg.solvers.bounded.LbfgsB;
import thalweg.solvers.gradient.BarzilaiBorwein;
import thalweg.solvers.newton.Bfgs;
import thalweg.solvers.newton.ConjugateGradient;
import thalweg.solvers.newton.FletcherReeves;
import thalweg.solvers.newton.HagerZhangBeta;
import thalweg.solvers.newton.Lbfgs;
import thalweg.solvers.newton.Newton;
import thalweg.solvers.newton.NewtonCg;
import thalweg.solvers.newton.NonlinearConjugateGradient;
import thalweg.solvers.newton.TrustRegion;

/** Every solver that has no step size to be given takes the same way in all units, and ends well from awkward starts. */
class UnitsContractTest {

  static List<Solver<? super TwiceDifferentiable>> solvers() {
    List<Solver<? super TwiceDifferentiable>> all = new ArrayList<>(forQuadratics());
    all.remove(new ConjugateGradient());
    return all;
  }

  static List<Solver<? super TwiceDifferentiable>> forQuadratics() {
    return List.of(
        new Bfgs(),
        new Lbfgs(),
        new Lbfgs(3, new HagerZhang()),
        new LbfgsB(Box.unbounded(2)),
        new LbfgsB(Box.atLeast(-1e300, -1e300)),
        new NonlinearConjugateGradient(),
        new NonlinearConjugateGradient(new FletcherReeves()),
        new NonlinearConjugateGradient(new HagerZhangBeta(), new HagerZhang()),
        new BarzilaiBorwein(),
        new BarzilaiBorwein(BarzilaiBorwein.Size.SHORT),
        new ConjugateGradient(),
        new Newton(),
        new NewtonCg(),
        new TrustRegion());
  }

  /** \(c\,f(w/u)\). */
  private record InUnits(TwiceDifferentiable f, double u, double c) implements TwiceDifferentiable {
    @Override
    public int dimension() {
      return f.dimension();
    }

    private double[] plain(double[] w) {
      double[] plain = new double[w.length];
      Vectors.combine(1 / u, w, 0, w, plain);
      return plain;
    }

    @Override
    public double valueAndGradient(double[] w, double[] g) {
      double value = f.valueAndGradient(plain(w), g);
      Vectors.scale(c / u, g);
      return c * value;
    }

    @Override
    public void hessianVector(double[] w, double[] v, double[] hv) {
      f.hessianVector(plain(w), plain(v), hv);
      Vectors.scale(c / u, hv);
    }
  }

  private static final Stop CLOSE = Stop.after(2000).orRelativeGradientBelow(1e-8);

  private static void comparesInUnits(
      Solver<? super TwiceDifferentiable> solver,
      TwiceDifferentiable f,
      double[] start,
      double[] minimizer) {
    int plain = solver.minimize(f, start, CLOSE).iterations();
    Random random = new Random(12);
    for (int k = 0; k < 24; k++) {
      // Powers of two, so that only the solver can round differently; the first ones change the
      // values alone.
      double u = k < 6 ? 1 : Math.scalb(1.0, random.nextInt(-40, 41));
      double c = Math.scalb(1.0, random.nextInt(-40, 41));
      double[] there = start.clone();
      Vectors.scale(u, there);
      Solution solution = solver.minimize(new InUnits(f, u, c), there, CLOSE);
      String what = "units of %g and %g: %s".formatted(u, c, solution);
      assertThat(solution.termination()).as(what).isEqualTo(Termination.GRADIENT_SMALL);
      double[] point = solution.point();
      Vectors.scale(1 / u, point);
      assertThat(Vectors.distance(point, minimizer)).as(what).isLessThan(2e-4);
      // With bounds, the first move follows the Fortran code, which compares a gradient with a
      // length.
      if (u == 1 && !(solver instanceof LbfgsB)) {
        assertThat(solution.iterations()).as(what).isEqualTo(plain);
      } else {
        assertThat(solution.iterations()).as(what).isLessThan(3 * plain + 10);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void aValleyTakesTheSameWayInAllUnits(Solver<? super TwiceDifferentiable> solver) {
    comparesInUnits(solver, new Rosenbrock(), new double[] {-1.2, 1}, new double[] {1, 1});
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void aPlateauTakesTheSameWayInAllUnits(Solver<? super TwiceDifferentiable> solver) {
    comparesInUnits(solver, new Beale(), new double[] {1, 1}, new double[] {3, 0.5});
  }

  @ParameterizedTest
  @MethodSource("forQuadratics")
  void aBowlTakesTheSameWayInAllUnits(Solver<? super TwiceDifferentiable> solver) {
    comparesInUnits(solver, Quadratic.diagonal(1, 50), new double[] {3, -2}, new double[2]);
  }

  /** A sum of the same function over both coordinates, with its derivatives. */
  private record Awkward(String name, Curve curve) implements TwiceDifferentiable {
    /** Value, slope and curvature. */
    private interface Curve {
      double[] at(double w);
    }

    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public double valueAndGradient(double[] w, double[] g) {
      double value = 0;
      for (int i = 0; i < 2; i++) {
        double[] here = curve.at(w[i]);
        value += here[0];
        g[i] = here[1];
      }
      return value;
    }

    @Override
    public void hessianVector(double[] w, double[] v, double[] hv) {
      for (int i = 0; i < 2; i++) {
        hv[i] = v[i] == 0 ? 0 : curve.at(w[i])[2] * v[i];
      }
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Awkward awkward(String name, Awkward.Curve curve) {
    return new Awkward(name, curve);
  }

  static List<Awkward> awkwardFunctions() {
    return List.of(
        awkward("exp", w -> new double[] {Math.exp(w), Math.exp(w), Math.exp(w)}),
        awkward("Poisson", w -> new double[] {Math.exp(w) - 3 * w, Math.exp(w) - 3, Math.exp(w)}),
        awkward("quartic", w -> new double[] {w * w * w * w, 4 * w * w * w, 12 * w * w}),
        awkward("tiny", w -> new double[] {1e-170 * w * w, 2e-170 * w, 2e-170}),
        awkward("huge", w -> new double[] {1e170 * w * w, 2e170 * w, 2e170}),
        awkward("linear", w -> new double[] {w, 1, 0}),
        awkward("corner", w -> new double[] {Math.abs(w), Math.signum(w), 0}),
        awkward(
            "flat",
            w -> {
              double e = Math.exp(-w * w);
              return new double[] {-e, 2 * w * e, (2 - 4 * w * w) * e};
            }),
        awkward("no Hessian", w -> new double[] {w * w, 2 * w, Double.NaN}));
  }

  private static final double[][] AWKWARD_STARTS = {
    {0, 0},
    {360, 360},
    {700, 700},
    {-700, -700},
    {1, 2},
    {1e-170, 1e-170},
    {1e170, 1},
    {1e-10, 1e10},
    {1e154, -1e154},
    {Double.MIN_VALUE, 1e-320},
    {20, -3}
  };

  @ParameterizedTest
  @MethodSource("solvers")
  void awkwardStartsEndSoonWithoutAnExceptionOrAClaimThatIsNotSo(
      Solver<? super TwiceDifferentiable> solver) {
    for (Awkward f : awkwardFunctions()) {
      for (double[] start : AWKWARD_STARTS) {
        for (Stop stop : List.of(Stop.after(300).orAfterCalls(3000), Stop.standard())) {
          Solution solution = solver.minimize(f, start, stop);
          String what =
              "%s from %g, %g until %s: %s".formatted(f, start[0], start[1], stop, solution);
          assertThat(Vectors.isFinite(solution.point())).as(what).isTrue();
          double first = Vectors.norm2(f.gradient(start));
          if (solution.termination() == Termination.GRADIENT_SMALL) {
            assertThat(Vectors.norm2(f.gradient(solution.point())))
                .as(what)
                .isLessThanOrEqualTo(1.001e-8 * first);
          }
        }
      }
    }
  }

  static Stream<Solver<? super TwiceDifferentiable>> convexSolvers() {
    return forQuadratics().stream();
  }

  /** Without a tolerance a run goes on until everything underflows. */
  @ParameterizedTest
  @MethodSource("convexSolvers")
  void aBowlWithoutAToleranceEndsAtItsMinimizer(Solver<? super TwiceDifferentiable> solver) {
    Solution solution =
        solver.minimize(Quadratic.diagonal(2, 20), new double[] {1, 2}, Stop.after(1000));
    assertThat(Vectors.norm2(solution.point())).as("%s", solution).isLessThan(1e-7);
    assertThat(solution.value()).isBetween(-1e-12, 1e-12);
  }

  @Test
  void aSmallStepIsNoSmallStepSize() {
    for (Solver<? super TwiceDifferentiable> solver : solvers()) {
      Solution solution =
          solver.minimize(
              new Rosenbrock(), new double[] {-1.2, 1}, Stop.after(20_000).orStepBelow(1e-10));
      assertThat(Vectors.distance(solution.point(), new double[] {1, 1}))
          .as("%s: %s", solver, solution)
          .isLessThan(1e-6);
    }
  }
}
