package thalweg.solvers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.functions.LeastSquares;
import thalweg.functions.Residuals;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.Matrices;
import thalweg.math.Vectors;
import thalweg.problems.DoubleWell;
import thalweg.problems.MonkeySaddle;
import thalweg.problems.Quadratic;
import thalweg.problems.Rosenbrock;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.runs.Trace;
import thalweg.searches.ExactQuadratic;
import thalweg.solvers.gradient.BarzilaiBorwein;
import thalweg.solvers.gradient.GradientDescent;
import thalweg.solvers.leastsquares.GaussNewton;
import thalweg.solvers.leastsquares.LevenbergMarquardt;
import thalweg.solvers.leastsquares.NormalEquations;
import thalweg.solvers.leastsquares.QrLeastSquares;
import thalweg.solvers.leastsquares.SvdLeastSquares;
import thalweg.solvers.newton.Bfgs;
import thalweg.solvers.newton.ConjugateGradient;
import thalweg.solvers.newton.FletcherReeves;
import thalweg.solvers.newton.HagerZhangBeta;
import thalweg.solvers.newton.Lbfgs;
import thalweg.solvers.newton.Newton;
import thalweg.solvers.newton.NewtonCg;
import thalweg.solvers.newton.NonlinearConjugateGradient;
import thalweg.solvers.newton.PolakRibierePlus;
import thalweg.solvers.newton.TrustRegion;

/** What the textbooks prove of Newton's method, its relatives and conjugate gradients. */
class CurvatureTheoremsTest {
  private static final Quadratic SPREAD = Quadratic.diagonal(1, 2, 5, 20, 100, 300);
  private static final double[] START = {1, -2, 1, 3, 0.5, -1};

  /** Nocedal and Wright, theorems 5.1 and 5.4. */
  @Test
  void conjugateGradientsEndInAsManyStepsAsThereAreEigenvalues() {
    Stop stop = Stop.after(100).orGradientBelow(1e-6);
    assertThat(new ConjugateGradient().minimize(SPREAD, START, stop).iterations()).isEqualTo(6);
    Quadratic clustered = Quadratic.diagonal(1, 1, 7, 7, 7, 50);
    Solution solution = new ConjugateGradient().minimize(clustered, START, stop);
    assertThat(solution.iterations()).isEqualTo(3);
    assertThat(solution.counts().gradients()).isEqualTo(1);
    assertThat(solution.counts().hessianProducts()).isEqualTo(3);
  }

  /** Nocedal and Wright, theorem 6.4 and §5.2: with exact searches on a quadratic they are all one method. */
  @Test
  void quasiNewtonAndNonlinearConjugateGradientsTakeTheStepsOfLinearOnesOnAQuadratic() {
    var exact = new ExactQuadratic();
    List<double[]> expected =
        new ConjugateGradient().minimize(SPREAD, START, Stop.after(6)).trace().points();
    List<Solver<? super TwiceDifferentiable>> others =
        List.of(
            new Bfgs(exact),
            new Lbfgs(6, exact),
            new NonlinearConjugateGradient(new FletcherReeves(), exact),
            new NonlinearConjugateGradient(new PolakRibierePlus(), exact),
            new NonlinearConjugateGradient(new HagerZhangBeta(), exact));
    for (var solver : others) {
      List<double[]> points = solver.minimize(SPREAD, START, Stop.after(6)).trace().points();
      for (int k = 0; k <= 6; k++) {
        assertThat(points.get(k))
            .as("iterate %d of %s", k, solver)
            .containsExactly(expected.get(k), offset(1e-7));
      }
    }
  }

  @Test
  void newtonTakesOneStepOnAQuadratic() {
    Solution solution = new Newton().minimize(SPREAD, START, Stop.after(10).orGradientBelow(1e-12));
    assertThat(solution.iterations()).isEqualTo(1);
    assertThat(solution.trace().stepSizes()[1]).isEqualTo(1);
  }

  /** Nocedal and Wright, theorem 3.5: the error squares in every step, so its digits double. */
  @Test
  void newtonDoublesItsDigitsNearAMinimizer() {
    List<double[]> points =
        new Newton()
            .minimize(new Rosenbrock(), new double[] {1.05, 1.1}, Stop.after(6))
            .trace()
            .points();
    double[] errors =
        points.stream().mapToDouble(w -> Vectors.distance(w, new double[] {1, 1})).toArray();
    for (int k = 2; k + 1 < errors.length && errors[k] > 1e-7; k++) {
      assertThat(errors[k + 1]).isLessThan(10 * errors[k] * errors[k]);
    }
    assertThat(Arrays.stream(errors).min().getAsDouble()).isLessThan(1e-14);
  }

  /** f(Aw) from A⁻¹w₀: the iterates are A⁻¹ times those of f. */
  @Test
  void newtonDoesNotSeeAChangeOfCoordinates() {
    Rosenbrock f = new Rosenbrock();
    // w = (2u, 0.1v + u)
    TwiceDifferentiable sheared =
        new TwiceDifferentiable() {
          private double[] there(double[] u) {
            return new double[] {2 * u[0], 0.1 * u[1] + u[0]};
          }

          private void back(double[] g) {
            double first = 2 * g[0] + g[1];
            g[1] = 0.1 * g[1];
            g[0] = first;
          }

          @Override
          public int dimension() {
            return 2;
          }

          @Override
          public double valueAndGradient(double[] u, double[] g) {
            double value = f.valueAndGradient(there(u), g);
            back(g);
            return value;
          }

          @Override
          public void hessianVector(double[] u, double[] v, double[] hv) {
            f.hessianVector(there(u), there(v), hv);
            back(hv);
          }
        };
    Stop stop = Stop.after(6);
    List<double[]> plain = new Newton().minimize(f, new double[] {1.2, 1.3}, stop).trace().points();
    List<double[]> changed =
        new Newton().minimize(sheared, new double[] {0.6, 7}, stop).trace().points();
    for (int k = 0; k < plain.size(); k++) {
      double[] u = changed.get(k);
      assertThat(new double[] {2 * u[0], 0.1 * u[1] + u[0]})
          .containsExactly(plain.get(k), offset(1e-9));
    }
  }

  /** Nocedal and Wright, theorem 3.6: \(\lVert(B_k-\nabla^2f^*)s_k\rVert/\lVert s_k\rVert\to0\), where \(B_ks_k=-g_k\). */
  @Test
  void theRatioOfDennisAndMoreGoesToZeroForBfgs() {
    Rosenbrock f = new Rosenbrock();
    Trace trace = new Bfgs().minimize(f, f.start(), Stop.after(200).orGradientBelow(1e-9)).trace();
    DMatrixRMaj hessian = f.hessian(f.minimizer());
    double[] ratios = new double[trace.size() - 1];
    double[] s = new double[2];
    double[] hs = new double[2];
    for (int k = 0; k < ratios.length; k++) {
      Vectors.combine(1, trace.points().get(k + 1), -1, trace.points().get(k), s);
      Vectors.scale(1 / trace.stepSizes()[k + 1], s);
      Matrices.multiply(hessian, s, hs);
      Vectors.axpy(1, f.gradient(trace.points().get(k)), hs);
      ratios[k] = Vectors.norm2(hs) / Vectors.norm2(s);
    }
    assertThat(ratios[ratios.length - 1]).isLessThan(1e-2 * ratios[0]);
    assertThat(ratios[ratios.length - 1]).isLessThan(5);
    assertThat(trace.stepSizes()[ratios.length]).isEqualTo(1);
  }

  @Test
  void saddlesAreLeftWhereTheGradientIsNotExactlyZero() {
    double[] nearSaddle = {1e-6, 1e-6};
    for (var solver : List.of(new Newton(), new NewtonCg(), new TrustRegion())) {
      Solution solution =
          solver.minimize(new DoubleWell(), nearSaddle, Stop.after(100).orGradientBelow(1e-9));
      assertThat(solution.converged()).isTrue();
      assertThat(solution.value()).as("%s", solver).isLessThan(1e-15);
      assertThat(Math.abs(solution.point()[0])).isCloseTo(1, offset(1e-8));
    }
    Solution below =
        new TrustRegion()
            .minimize(new MonkeySaddle(), nearSaddle, Stop.after(1000).orValueBelow(-1));
    assertThat(below.termination()).isEqualTo(Termination.VALUE_REACHED);
  }

  private static final double[][] A = {{1, 2}, {3, -1}, {0.5, 4}, {2, 2}};
  private static final Residuals AFFINE =
      Residuals.of(
          4,
          2,
          (w, r) -> {
            for (int i = 0; i < r.length; i++) {
              r[i] = A[i][0] * w[0] + A[i][1] * w[1] - i;
            }
          });

  @Test
  void linearLeastSquaresTakeOneStep() {
    double[] expected = Matrices.solveQr(new DMatrixRMaj(A), new double[] {0, 1, 2, 3});
    for (var solver :
        List.of(
            new LevenbergMarquardt(1e6),
            new GaussNewton(),
            new NormalEquations(),
            new QrLeastSquares(),
            new SvdLeastSquares())) {
      Solution solution =
          solver.minimize(new LeastSquares(AFFINE), new double[] {5, -7}, Stop.after(1));
      assertThat(solution.point()).as("%s", solver).containsExactly(expected, offset(1e-8));
      assertThat(solution.gradientNorm()).isLessThan(1e-7);
    }
  }

  @Test
  void dependentColumnsEndTheDirectWaysWithAdviceAndTheSvdTakesTheShortestStep() {
    Residuals twins =
        Residuals.of(
            2,
            2,
            (w, r) -> {
              r[0] = w[0] + w[1] - 2;
              r[1] = 3 * (w[0] + w[1]) - 6;
            });
    for (var solver : List.of(new NormalEquations(), new QrLeastSquares())) {
      Solution solution = solver.minimize(new LeastSquares(twins), new double[2], Stop.after(5));
      assertThat(solution.termination()).isEqualTo(Termination.SEARCH_FAILED);
      assertThat(solution.detail()).contains("singular to working precision");
    }
    Solution shortest =
        new SvdLeastSquares().minimize(new LeastSquares(twins), new double[2], Stop.after(1));
    assertThat(shortest.point()).containsExactly(new double[] {1, 1}, offset(1e-8));
  }

  /** Barzilai and Borwein (1988): R-linear on quadratics; far ahead of the rate of gradient descent. */
  @Test
  void barzilaiBorweinNeedsFarFewerStepsThanGradientDescent() {
    Stop stop = Stop.after(100_000).orGradientBelow(1e-8);
    int descent = new GradientDescent(1.0 / 300).minimize(SPREAD, START, stop).iterations();
    for (var size : BarzilaiBorwein.Size.values()) {
      Solution solution = new BarzilaiBorwein(size).minimize(SPREAD, START, stop);
      assertThat(solution.converged()).isTrue();
      assertThat(solution.iterations()).isLessThan(descent / 20);
    }
  }
}
