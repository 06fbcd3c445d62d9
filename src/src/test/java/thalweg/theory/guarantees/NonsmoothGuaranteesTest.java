package thalweg.theory.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import thalweg.constraints.Box;
import thalweg.constraints.ConvexSet;
import thalweg.constraints.L2Ball;
import thalweg.constraints.Simplex;
import thalweg.functions.Differentiable;
import thalweg.math.Vectors;
import thalweg.penalties.L1;
import thalweg.penalties.L2;
import thalweg.problems.Quadratic;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Trace;
import thalweg.searches.PolyakStep;
import thalweg.solvers.Solver;
import thalweg.solvers.gradient.GradientDescent;
import thalweg.solvers.proximal.Composite;
import thalweg.solvers.proximal.DouglasRachford;
import thalweg.solvers.proximal.Fista;
import thalweg.solvers.proximal.Proximable;
import thalweg.solvers.proximal.Proximal;
import thalweg.solvers.proximal.ProximalGradient;
import thalweg.solvers.proximal.ProximalPoint;
import thalweg.solvers.proximal.Splitting;
import thalweg.solvers.sets.FrankWolfe;
import thalweg.solvers.sets.MirrorDescent;
import thalweg.solvers.sets.OverSet;
import thalweg.solvers.sets.ProjectedGradient;
import thalweg.solvers.sets.Subgradient;

/** Guarantees with penalties, sets and kinks, at every step of runs on random problems of their class. */
class NonsmoothGuaranteesTest {
  private static final int SEEDS = 25;
  private static final Stop STOP = Stop.after(60);

  private static Quadratic bowl(Random random, int d) {
    double[] spectrum = random.doubles(d, 0.1, 5).toArray();
    double[] centre = random.doubles(d, -3, 3).toArray();
    return new Quadratic(Quadratic.rotated(random.nextLong(), spectrum).matrix(), centre);
  }

  private static double[] point(Random random, int d) {
    return random.doubles(d, -5, 5).toArray();
  }

  private static void holds(Guarantee guarantee, Trace trace, Quantities q) {
    BoundCheck check = guarantee.check(trace, q);
    assertThat(check.holds() && check.applies()).as(check.toString()).isTrue();
  }

  /** What is known of a problem whose answer a long run has found. */
  private static Quantities solved(Quadratic f, Solution answer) {
    return Quantities.of(f).with(Quantity.MINIMUM, answer.value()).minimizedAt(answer.point());
  }

  @Test
  void proximalGradientAndFistaOnTheLasso() {
    Random random = new Random(11);
    for (int seed = 0; seed < SEEDS; seed++) {
      int d = 1 + seed % 6;
      Quadratic f = bowl(random, d);
      Composite problem = new Composite(f, new L1(0.5 + random.nextDouble()));
      double[] start = point(random, d);
      double l = f.traits().smoothness();
      Solution answer =
          new Fista(1 / l)
              .restarting()
              .minimize(problem, start, Stop.after(20_000).orGradientBelow(1e-13));
      Quantities q = solved(f, answer);
      Trace ista = new ProximalGradient(1 / l).minimize(problem, start, STOP).trace();
      holds(ProximalGuarantees.PROXIMAL_GRADIENT_CONVEX, ista, q);
      holds(ProximalGuarantees.PROXIMAL_GRADIENT_STRONGLY_CONVEX, ista, q);
      Trace fista = new Fista(1 / l).minimize(problem, start, STOP).trace();
      holds(ProximalGuarantees.FISTA, fista, q);
      holds(ProximalGuarantees.FISTA_SHARP, fista, q);
    }
  }

  @Test
  void proximalPointOnPenalties() {
    Random random = new Random(12);
    for (int seed = 0; seed < SEEDS; seed++) {
      double[] start = point(random, 3);
      double gamma = 0.05 + random.nextDouble();
      Quantities q =
          Quantities.none()
              .with(Quantity.MINIMUM, 0)
              .with(Quantity.STRONG_CONVEXITY, 0.8)
              .minimizedAt(new double[3])
              .assuming(Assumption.CONVEX);
      Proximal kink = new Proximal(3, Proximable.of(new L1(0.4)));
      holds(
          ProximalGuarantees.PROXIMAL_POINT,
          new ProximalPoint(gamma).minimize(kink, start, STOP).trace(),
          q);
      Proximal round = new Proximal(3, Proximable.of(new L2(0.8)));
      Trace trace = new ProximalPoint(gamma).minimize(round, start, STOP).trace();
      holds(ProximalGuarantees.PROXIMAL_POINT, trace, q);
      holds(ProximalGuarantees.PROXIMAL_POINT_STRONGLY_CONVEX, trace, q);
    }
  }

  /** Lasso in one variable a time: ½‖w − c‖² + λ‖w‖₁; a fixed point is v* = z* + γ∂g(z*). */
  @Test
  void douglasRachfordsPointsComeTogether() {
    Random random = new Random(13);
    for (int seed = 0; seed < SEEDS; seed++) {
      double gamma = 0.2 + random.nextDouble();
      Splitting problem =
          new Splitting(2, Proximable.of(new L2(0.7)), Proximable.of(new L2Ball(2, 1.5)));
      double[] start = point(random, 2);
      Trace trace = new DouglasRachford(gamma).minimize(problem, start, STOP).trace();
      // The minimizer 0 is inside the ball, so 0 is a fixed point.
      Quantities q =
          Quantities.none()
              .with(Quantity.STEP_SIZE, gamma)
              .with(Quantity.DISTANCE, Vectors.norm2(start))
              .assuming(Assumption.CONVEX);
      holds(ProximalGuarantees.DOUGLAS_RACHFORD, trace, q);
    }
  }

  @Test
  void methodsOverSets() {
    Random random = new Random(14);
    for (int seed = 0; seed < SEEDS; seed++) {
      int d = 2 + seed % 4;
      Quadratic f = bowl(random, d);
      double l = f.traits().smoothness();
      ConvexSet box = Box.uniform(d, -1, 1);
      double[] inside = random.doubles(d, -1, 1).toArray();
      holds(
          ProximalGuarantees.PROJECTED_GRADIENT,
          over(new ProjectedGradient(1 / l), f, box, inside, STOP).trace(),
          solved(f, over(new ProjectedGradient(1 / l), f, box, inside, Stop.after(5000))));
      Simplex simplex = new Simplex(d);
      double[] centre = new double[d];
      java.util.Arrays.fill(centre, 1.0 / d);
      Solution best = over(new ProjectedGradient(1 / l), f, simplex, centre, Stop.after(5000));
      Quantities q = solved(f, best).with(Quantity.DIAMETER, simplex.diameter());
      Trace frankWolfe = new FrankWolfe().minimize(new OverSet<>(f, simplex), centre, STOP).trace();
      holds(ConvexSetGuarantees.FRANK_WOLFE, frankWolfe, q);
      double alpha = 0.05;
      Trace mirror =
          new MirrorDescent(alpha).minimize(new OverSet<>(f, simplex), centre, STOP).trace();
      holds(
          ConvexSetGuarantees.MIRROR_DESCENT,
          mirror,
          q.with(Quantity.LIPSCHITZ, l * 10).with(Quantity.DIVERGENCE, Math.log(d)));
    }
  }

  private static Solution over(
      Solver<OverSet<? extends ConvexSet>> solver,
      Differentiable f,
      ConvexSet set,
      double[] start,
      Stop stop) {
    return solver.minimize(new OverSet<>(f, set), start, stop);
  }

  /** \(\max_i|w_i|\) times M, whose subgradients have the norm M; the more variables, the slower. */
  private record Largest(int dimension, double m) implements Differentiable {
    @Override
    public double valueAndGradient(double[] w, double[] g) {
      int worst = 0;
      for (int i = 0; i < w.length; i++) {
        worst = Math.abs(w[i]) > Math.abs(w[worst]) ? i : worst;
        g[i] = 0;
      }
      g[worst] = m * Math.signum(w[worst]);
      return m * Math.abs(w[worst]);
    }
  }

  @Test
  void subgradientsOfAFunctionWithManyKinks() {
    Random random = new Random(15);
    int n = 50;
    for (int seed = 0; seed < SEEDS; seed++) {
      int d = 1 + 4 * seed;
      Largest f = new Largest(d, 2);
      double[] start = point(random, d);
      double r = Vectors.norm2(start);
      Quantities q =
          Quantities.none()
              .with(Quantity.MINIMUM, 0)
              .with(Quantity.LIPSCHITZ, 2)
              .minimizedAt(new double[d])
              .assuming(Assumption.CONVEX);
      Box everywhere = Box.unbounded(d);
      double best = r / (2 * Math.sqrt(n + 1.0));
      for (double alpha : new double[] {best, best / 3}) {
        Trace trace = over(new Subgradient(alpha), f, everywhere, start, Stop.after(n)).trace();
        holds(ConvexSetGuarantees.SUBGRADIENT, trace, q);
        BoundCheck check =
            ConvexSetGuarantees.SUBGRADIENT_BEST_STEP.check(trace, q.with(Quantity.STEPS, n));
        assertThat(check.applies()).as(check.toString()).isEqualTo(alpha == best);
        assertThat(check.holds() || alpha != best).isTrue();
      }
      Trace polyak =
          new GradientDescent(new PolyakStep(0)).minimize(f, start, Stop.after(n)).trace();
      holds(StepGuarantees.POLYAK, polyak, q);
    }
  }
}
