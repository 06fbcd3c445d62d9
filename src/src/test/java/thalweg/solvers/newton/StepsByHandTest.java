package thalweg.solvers.newton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.constraints.Box;
import thalweg.functions.TwiceDifferentiable;
import thalweg.problems.Quadratic;
import thalweg.runs.Stop;
import thalweg.searches.FixedStep;
import thalweg.searches.Line;
import thalweg.searches.LineSearch;
import thalweg.searches.Step;
import thalweg.solvers.Solver;
import thalweg.solvers.bounded.LbfgsB;
import thalweg.solvers.gradient.BarzilaiBorwein;
import thalweg.solvers.gradient.GradientDescent;
import thalweg.solvers.gradient.HeavyBall;
import thalweg.solvers.gradient.Momentum;
import thalweg.solvers.gradient.Nesterov;
import thalweg.solvers.gradient.OptimizedGradientForGradient;
import thalweg.solvers.gradient.OptimizedGradientMethod;
import thalweg.solvers.gradient.TripleMomentum;

/**
 * The first three steps of every method. Those in two variables, on \(\tfrac12(w_1^2+8w_2^2)\) from (3, 1), were computed with
 * NumPy from the textbook's formulas (no norm divided out, full matrices), with a first step of length 1 and step size 1
 * afterwards; those in one variable are simple fractions.
 */
class StepsByHandTest {
  private static final FixedStep FULL = new FixedStep(1);
  private static final TwiceDifferentiable LINE = Quadratic.diagonal(1);

  static List<Arguments> inTwoVariables() {
    double[] first = {2.648876558411608, 0.06367082243095545};
    double[] second = {2.2126585948038646, -0.10371837163143122};
    double[] oneOfTwo = {0.16050638742063628, -0.052285162326973694};
    return List.of(
        Arguments.of(
            new Bfgs(FULL),
            List.of(first, second, new double[] {0.7709530977826242, -0.2511389640738071})),
        Arguments.of(
            new Lbfgs(9, FULL),
            List.of(first, second, new double[] {0.6883131023254156, -0.2242188791686689})),
        Arguments.of(new Lbfgs(1, FULL), List.of(first, second, oneOfTwo)),
        Arguments.of(
            new LbfgsB(Box.unbounded(2), 1, new Firsts()), List.of(first, second, oneOfTwo)),
        Arguments.of(
            new NonlinearConjugateGradient(new PolakRibierePlus(), FULL),
            List.of(
                first,
                new double[] {1.666867859307196, -0.12516485979901973},
                new double[] {0.8096468973114316, 0.3897838971807951})),
        Arguments.of(
            new NonlinearConjugateGradient(new FletcherReeves(), FULL),
            List.of(
                first,
                new double[] {1.5560155411394248, -0.42077104157974293},
                new double[] {-0.3660459304106023, -0.17907072960049863})),
        Arguments.of(
            new NonlinearConjugateGradient(new HagerZhangBeta(), FULL),
            List.of(
                first,
                new double[] {1.349028786180845, -0.9727357214692889},
                new double[] {1.2728113984898168, 0.08798811963415609})),
        Arguments.of(
            new BarzilaiBorwein(),
            List.of(
                first,
                new double[] {2.277728787271402, -0.007699158950384269},
                new double[] {0.454980565785146, 0.04159074197961875})),
        Arguments.of(
            new BarzilaiBorwein(BarzilaiBorwein.Size.SHORT),
            List.of(
                first,
                new double[] {2.312685404469477, -0.000977164875310646},
                new double[] {1.4225113681633466, 0.0020317936263888783})),
        Arguments.of(
            new ConjugateGradient(),
            List.of(new double[] {2.579654510556622, -0.12092130518234168}, new double[2])));
  }

  /** A search that takes what is to be tried first. */
  private record Firsts() implements LineSearch {
    @Override
    public Step along(Line line, int t) {
      return Step.of(line.firstTrial());
    }
  }

  @ParameterizedTest
  @MethodSource("inTwoVariables")
  void theFirstStepsInTwoVariables(
      Solver<? super TwiceDifferentiable> solver, List<double[]> expected) {
    List<double[]> points =
        solver
            .minimize(Quadratic.diagonal(1, 8), new double[] {3, 1}, Stop.after(expected.size()))
            .trace()
            .points();
    for (int k = 0; k < expected.size(); k++) {
      assertThat(points.get(k + 1))
          .as("step %d", k + 1)
          .containsExactly(expected.get(k), offset(1e-13));
    }
  }

  /** \(\tfrac14w^4\), on which Newton's method keeps two thirds of w. */
  private record Quartic() implements TwiceDifferentiable {
    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public double valueAndGradient(double[] w, double[] g) {
      g[0] = w[0] * w[0] * w[0];
      return 0.25 * g[0] * w[0];
    }

    @Override
    public void hessianVector(double[] w, double[] v, double[] hv) {
      hv[0] = 3 * w[0] * w[0] * v[0];
    }
  }

  static List<Arguments> inOneVariable() {
    return List.of(
        Arguments.of(new Newton(), new Quartic(), 1.0, new double[] {2 / 3.0, 4 / 9.0, 8 / 27.0}),
        Arguments.of(new NewtonCg(), new Quartic(), 1.0, new double[] {2 / 3.0, 4 / 9.0, 8 / 27.0}),
        Arguments.of(
            new TrustRegion(), new Quartic(), 1.0, new double[] {2 / 3.0, 4 / 9.0, 8 / 27.0}),
        // The radius doubles: 1, 2, 4.
        Arguments.of(new TrustRegion(1, 100, 0.15), LINE, 10.0, new double[] {9, 7, 3, 0}),
        Arguments.of(new TrustRegion(1, 2, 0.15), LINE, 10.0, new double[] {9, 7, 5, 3, 1, 0}),
        Arguments.of(new GradientDescent(0.1), LINE, 1.0, new double[] {0.9, 0.81, 0.729}),
        Arguments.of(new HeavyBall(0.1, 0.5), LINE, 1.0, new double[] {0.9, 0.76, 0.614}),
        Arguments.of(
            new Nesterov(0.1, Momentum.fixed(9)), LINE, 1.0, new double[] {0.9, 0.765, 0.62775}),
        Arguments.of(new Nesterov(0.1), LINE, 1.0, new double[] {0.9, 0.81, 0.7061779644648492}),
        Arguments.of(
            new OptimizedGradientMethod(0.1),
            LINE,
            1.0,
            new double[] {0.8381966011250106, 0.6515183711337433, 0.49207139028127705}),
        Arguments.of(
            new TripleMomentum(2.25, 0.25),
            LINE,
            1.0,
            new double[] {
              -0.33333333333333365, -0.3333333333333335, -0.08641975308641975, 0.02331961591220854
            }),
        Arguments.of(
            new OptimizedGradientForGradient(0.1),
            LINE,
            1.0,
            new double[] {0.8070040532884714, 0.6106327925886732, 0.49207139028127694}));
  }

  @ParameterizedTest
  @MethodSource("inOneVariable")
  void theFirstStepsInOneVariable(
      Solver<? super TwiceDifferentiable> solver,
      TwiceDifferentiable f,
      double start,
      double[] expected) {
    List<double[]> points =
        solver.minimize(f, new double[] {start}, Stop.after(expected.length)).trace().points();
    for (int k = 0; k < expected.length; k++) {
      assertThat(points.get(k + 1)[0]).as("step %d", k + 1).isCloseTo(expected[k], offset(1e-14));
    }
  }

  /** A parabola whose values are not what its slopes promise: they fall by a share of it, and jump below a wall. */
  private record Deceiving(double share, double wall) implements TwiceDifferentiable {
    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public double valueAndGradient(double[] w, double[] g) {
      g[0] = w[0];
      return w[0] < wall ? 1000 : share * 0.5 * w[0] * w[0];
    }

    @Override
    public void hessianVector(double[] w, double[] v, double[] hv) {
      hv[0] = v[0];
    }
  }

  static List<Arguments> deceptions() {
    return List.of(
        // Refused: a quarter of the radius each time, and nothing moves.
        Arguments.of(new Deceiving(0.14, -99), new double[] {10, 10, 10}, 4.0),
        Arguments.of(new Deceiving(0.2, -99), new double[] {6, 5, 4.75}, 4.0),
        Arguments.of(new Deceiving(0.5, -99), new double[] {6, 2, 0}, 4.0),
        Arguments.of(new Deceiving(0.8, -99), new double[] {9, 7, 3}, 1.0),
        Arguments.of(new Deceiving(1, 8.5), new double[] {10, 9, 9, 8.5}, 4.0));
  }

  @ParameterizedTest
  @MethodSource("deceptions")
  void aTrustRegionShrinksGrowsAndRefusesByTheRatio(Deceiving f, double[] expected, double radius) {
    double eta = f.share == 0.14 ? 0.15 : 0.19;
    var trace =
        new TrustRegion(radius, 100, eta)
            .minimize(f, new double[] {10}, Stop.after(expected.length))
            .trace();
    for (int k = 0; k < expected.length; k++) {
      double before = trace.points().get(k)[0];
      assertThat(trace.points().get(k + 1)[0]).as("step %d", k + 1).isEqualTo(expected[k]);
      if (before == expected[k]) {
        assertThat(trace.stepSizes()[k + 1]).as("a refused step").isZero();
      } else {
        assertThat(trace.stepSizes()[k + 1]).as("a step without α").isNaN();
      }
    }
  }
}
