package thalweg.solvers.constrained;

import java.util.Locale;
import org.ejml.data.DMatrixRMaj;
import org.jspecify.annotations.Nullable;
import thalweg.functions.Differentiable;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;
import thalweg.solvers.sets.OverSet;

/**
 * Sequential quadratic programming: from each iterate to the minimizer of a quadratic model where the constraints are
 * replaced by their tangents,
 *
 * <p>\[\min_p\ \nabla f^\top p+\tfrac12p^\top Bp\quad\text{where}\quad c+\nabla c^\top p=0,\ g+\nabla g^\top
 * p\le0,\ l\le w+p\le u.\]
 *
 * <p>B is a quasi-Newton estimate of the Hessian of the Lagrangian, kept positive definite by Powell's damping. A step is
 * shortened until it lowers the exact penalty \(f+\rho\bigl(\sum_i|c_i|+\sum_j\max(0,g_j)\bigr)\) enough; where the full step fails
 * because constraints bend, a second-order correction is tried first. Where the tangents contradict each other, the
 * program pays ρ for what it must break. Superlinear near a regular solution: where constraints are few, it needs
 * far fewer evaluations than {@link AugmentedLagrangian}, and O((d+p+m)³) operations an iteration besides.
 *
 * <p>The measure of stationarity is {@link KktReport#residual}. Bounds are never broken: the start is moved inside.
 *
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal and Wright, Numerical Optimization, algorithm 18.3</a>
 * @see <a href="https://doi.org/10.1007/BFb0067703">Powell, A Fast Algorithm for Nonlinearly Constrained Optimization Calculations (1978)</a>
 */
public record SequentialQuadraticProgramming() implements Solver<ConstrainedProblem> {
  private static final double SUFFICIENT = 1e-4;
  private static final double SHORTEST = 1e-12;
  private static final double ENOUGH = 0.99;
  private static final int PATIENCE = 5;

  @Override
  public Solution minimize(
      ConstrainedProblem problem, double[] start, Stop stop, Listener listener) {
    return solve(problem, start, stop, listener).solution();
  }

  /** Runs like {@link #minimize} with nobody listening, and keeps the multipliers. */
  public ConstrainedSolution solve(ConstrainedProblem problem, double[] start, Stop stop) {
    return solve(problem, start, stop, Listener.none());
  }

  /** Runs like {@link #minimize}, and keeps the multipliers. */
  public ConstrainedSolution solve(
      ConstrainedProblem problem, double[] start, Stop stop, Listener listener) {
    double[] w = new OverSet<>(problem.objective(), problem.bounds()).inside(start);
    Run run = new Run(this, problem, w, stop, listener);
    Tangents at = Tangents.at(remembering(problem, run), w);
    Units units = Units.steepness(at.problem(), w);
    LagrangianHessian b = new LagrangianHessian(at);
    TangentProgram program = new TangentProgram(problem);
    KktReport kkt =
        at.report(units, program.equalityMultipliers(), program.inequalityMultipliers());
    double alpha = 0;
    int moves = 0;
    int contradictory = 0;
    while (run.goesOn(at.w(), at.value(), kkt.residual(), alpha)) {
      double[] p = program.step(at, b.matrix());
      Tangents next = search(program, at, p, b.matrix(), run);
      if (next != null) {
        alpha = Double.NaN;
        b.learn(at, next, program.equalityMultipliers(), program.inequalityMultipliers());
        units = moves++ == 0 ? units.over(at, next) : units;
        at = next;
        double before = kkt.infeasibility();
        kkt = at.report(units, program.equalityMultipliers(), program.inequalityMultipliers());
        boolean stuck = program.isContradictory() && kkt.infeasibility() > ENOUGH * before;
        contradictory = stuck ? contradictory + 1 : 0;
        if (contradictory == PATIENCE) {
          return new ConstrainedSolution(failed(run, program, problem.violation(at.w())), kkt);
        }
      } else if (run.mayGoOn() && b.forget(at)) {
        alpha = 0;
      } else {
        return new ConstrainedSolution(failed(run, program, problem.violation(at.w())), kkt);
      }
    }
    return new ConstrainedSolution(run.solution(), kkt);
  }

  /** The first point along the step that lowers the penalty enough: the whole step, the corrected one, shorter ones. */
  private static @Nullable Tangents search(
      TangentProgram program, Tangents at, double[] p, DMatrixRMaj hessian, Run run) {
    double here = program.penalty(at);
    double slope = program.slope(at, p);
    double rounding = 10 * Math.ulp(here);
    Tangents whole = at.moved(1, p);
    if (program.penalty(whole) <= here + SUFFICIENT * slope + rounding) {
      return whole;
    }
    Tangents corrected =
        whole.isFinite() ? at.moved(1, program.correction(at, whole, p, hessian)) : whole;
    if (program.penalty(corrected) <= here + SUFFICIENT * slope + rounding) {
      return corrected;
    }
    double there = program.penalty(whole);
    for (double alpha = 1; alpha > SHORTEST && run.mayGoOn(); ) {
      alpha *= shortening(here, slope, alpha, there);
      Tangents next = at.moved(alpha, p);
      there = program.penalty(next);
      if (there <= here + SUFFICIENT * alpha * slope + rounding) {
        return next;
      }
    }
    return null;
  }

  /** Where the parabola through what is known along the step has its minimum, between a tenth and a half. */
  private static double shortening(double here, double slope, double alpha, double there) {
    double least = -slope * alpha / (2 * (there - here - slope * alpha));
    return least >= 0.1 ? Math.min(least, 0.5) : 0.1;
  }

  private static Solution failed(Run run, TangentProgram program, double violation) {
    return program.isContradictory() && run.mayGoOn()
        ? run.ended(
            Termination.INFEASIBLE,
            String.format(
                Locale.ROOT,
                "the constraints stay broken by %.3g, and near here no step breaks them less",
                violation))
        : run.searchFailed("along the step of the quadratic program nothing lowers the penalty");
  }

  /** The problem with its objective counting, and no function asked twice at one point. */
  private static ConstrainedProblem remembering(ConstrainedProblem problem, Run run) {
    return new ConstrainedProblem(
        new LastPoint(run.counting(problem.objective())),
        problem.equalities().stream().<Differentiable>map(LastPoint::new).toList(),
        problem.inequalities().stream().<Differentiable>map(LastPoint::new).toList(),
        problem.bounds());
  }
}
