package thalweg.theory.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import thalweg.functions.TwiceDifferentiable;
import thalweg.problems.AdamDivergence;
import thalweg.problems.Quadratic;
import thalweg.problems.Rosenbrock;
import thalweg.runs.Iterate;
import thalweg.runs.Stop;
import thalweg.runs.Trace;
import thalweg.searches.FixedStep;
import thalweg.solvers.gradient.GradientDescent;
import thalweg.solvers.gradient.HeavyBall;
import thalweg.solvers.newton.Bfgs;
import thalweg.solvers.newton.Newton;

/** Guarantees near a minimizer, and those of failure. */
class LocalGuaranteesTest {

  /** \(\sum_i(e^{w_i}-w_i-1)\), with minimizer 0, Hessian I there, and third derivative at most \(e^r\) within r. */
  private record Exponentials(int dimension) implements TwiceDifferentiable {
    @Override
    public double valueAndGradient(double[] w, double[] g) {
      double value = 0;
      for (int i = 0; i < w.length; i++) {
        g[i] = Math.expm1(w[i]);
        value += g[i] - w[i];
      }
      return value;
    }

    @Override
    public void hessianVector(double[] w, double[] v, double[] hv) {
      for (int i = 0; i < w.length; i++) {
        hv[i] = Math.exp(w[i]) * v[i];
      }
    }
  }

  private static Quantities exponentials(double reach) {
    return Quantities.none()
        .with(Quantity.STRONG_CONVEXITY, 1)
        .with(Quantity.HESSIAN_LIPSCHITZ, Math.exp(reach))
        .minimizedAt(0, 0);
  }

  @Test
  void newtonIsQuadraticFromNearEnough() {
    double[] start = {-0.3, 0.2};
    Trace trace =
        new Newton(new FixedStep(1)).minimize(new Exponentials(2), start, Stop.after(6)).trace();
    BoundCheck check = LocalGuarantees.NEWTON.check(trace, exponentials(0.37));
    assertThat(check.holds() && check.applies()).as(check.toString()).isTrue();
    assertThat(check.bounds()[4]).isLessThan(1e-5);
    Trace far =
        new Newton(new FixedStep(1))
            .minimize(new Exponentials(2), new double[] {-3, 0}, Stop.after(6))
            .trace();
    assertThat(LocalGuarantees.NEWTON.check(far, exponentials(3)).unmet())
        .hasSize(1)
        .allMatch(unmet -> unmet.startsWith("R < 2μ/(3H) does not hold (R = 3.00000, "));
  }

  @Test
  void bfgsShrinksTheDistanceEverFaster() {
    Rosenbrock f = new Rosenbrock();
    Quantities q = Quantities.of(f).with(Quantity.FACTOR, 0.1).assuming(Assumption.CONVERGES);
    Trace bfgs = new Bfgs().minimize(f, f.start(), Stop.after(200).orGradientBelow(1e-10)).trace();
    BoundCheck check = LocalGuarantees.BFGS.check(bfgs, q);
    assertThat(check.holds() && check.applies()).as(check.toString()).isTrue();
    Trace descent = new GradientDescent(1e-3).minimize(f, f.start(), Stop.after(200)).trace();
    assertThat(LocalGuarantees.BFGS.check(descent, q).holds()).isFalse();
  }

  /** Dennis and Moré's ratio with the B of full quasi-Newton steps, \(B_ks_k=-\nabla f(w_k)\), falls as the theorem says it must. */
  @Test
  void theDennisMoreRatioOfBfgsFallsToo() {
    Rosenbrock f = new Rosenbrock();
    Trace trace = new Bfgs().minimize(f, f.start(), Stop.after(200).orGradientBelow(1e-10)).trace();
    int last = trace.size() - 1;
    double ratio = Double.NaN;
    for (int k = last - 4; k < last - 1; k++) {
      if (trace.stepSizes()[k + 1] == 1) {
        double[] w = trace.points().get(k);
        double[] s = new double[2];
        thalweg.math.Vectors.combine(1, trace.points().get(k + 1), -1, w, s);
        double[] off = new double[2];
        f.hessianVector(f.minimizer(), s, off);
        thalweg.math.Vectors.axpy(1, f.gradient(w), off);
        ratio = thalweg.math.Vectors.norm2(off) / thalweg.math.Vectors.norm2(s);
      }
    }
    // Beside a curvature of 1000 along the steepest direction.
    assertThat(ratio).isLessThan(10);
  }

  /** Just below the edge a run settles, just above it leaves, for each of the three methods on a parabola. */
  @Test
  void noRunSettlesBeyondTheEdgeOfStability() {
    double alpha = 0.1;
    double beta = 0.6;
    Quantities q =
        Quantities.none()
            .with(Quantity.STEP_SIZE, alpha)
            .with(Quantity.MOMENTUM, beta)
            .assuming(Assumption.CONVERGES);
    for (double share : new double[] {0.99, 1.01}) {
      double descent = share * LocalGuarantees.EDGE_OF_STABILITY.after(0, q);
      double ball = share * LocalGuarantees.EDGE_OF_STABILITY_HEAVY_BALL.after(0, q);
      double nesterov = share * LocalGuarantees.EDGE_OF_STABILITY_NESTEROV.after(0, q);
      assertThat(descent).isEqualTo(share * 20);
      assertThat(ball).isEqualTo(share * 32);
      double[] ends = {
        end(new GradientDescent(alpha), descent),
        end(new HeavyBall(alpha, beta), ball),
        nesterov(alpha, beta, nesterov)
      };
      for (double end : ends) {
        if (share < 1) {
          assertThat(end).isLessThan(1e-3);
        } else {
          assertThat(end).isGreaterThan(1e3);
        }
      }
      assertThat(
              LocalGuarantees.EDGE_OF_STABILITY
                  .check(new int[] {2000}, new double[] {descent}, q)
                  .holds())
          .isEqualTo(share < 1);
    }
  }

  private static double end(
      thalweg.solvers.Solver<thalweg.functions.Differentiable> solver, double curvature) {
    return Math.sqrt(
        2
            / curvature
            * solver
                .minimize(Quadratic.diagonal(curvature), new double[] {1}, Stop.after(2000))
                .value());
  }

  private static double nesterov(double alpha, double beta, double curvature) {
    double w = 1;
    double before = 1;
    for (int k = 0; k < 2000; k++) {
      double y = w + beta * (w - before);
      before = w;
      w = y - alpha * curvature * y;
    }
    return Math.abs(w);
  }

  /** Reddi, Kale and Kumar's proof, run: Adam without bias correction ends each period where it is worst. */
  @Test
  void adamsRegretGrowsForever() {
    for (double c : new double[] {2.5, 4, 10}) {
      AdamDivergence f = new AdamDivergence(c);
      double alpha = 0.5;
      Trace trace = new Trace();
      double x = 1;
      double v = 0;
      double regret = 0;
      trace.add(new Iterate(0, new double[] {x}, 0, Double.NaN, 0, 0));
      for (int t = 1; t <= 3000; t++) {
        regret += f.regret(t, x);
        double g = f.slope(t);
        v = f.beta2() * v + (1 - f.beta2()) * g * g;
        x = f.project(x - alpha / Math.sqrt(t) * g / Math.sqrt(v));
        trace.add(new Iterate(t, new double[] {x}, regret, Double.NaN, alpha, 0));
      }
      Quantities q = Quantities.none().with(Quantity.SLOPE, c);
      BoundCheck check =
          LocalGuarantees.ADAM_DIVERGENCE.check(trace, q.assuming(Assumption.ADAM_DIVERGENCE));
      assertThat(check.holds() && check.applies()).as(check.toString()).isTrue();
      assertThat(check.iterations()).hasSize(1001);
      assertThat(check.bounds()[1000]).isEqualTo(1000 * (2 * c - 4));
    }
  }
}
