package thalweg.solvers.constrained;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;

/**
 * Mehrotra's predictor–corrector interior-point method for linear and convex quadratic programs, on their homogeneous embedding.
 *
 * <p>With slacks \(s=h-Gw\ge0\) and multipliers y, \(z\ge0\), Newton's method is applied to the conditions of optimality with
 * \(s_jz_j=\sigma\mu\), \(\mu=s^\top z/m\). Each iteration first predicts a step with σ = 0, learns from it
 * \(\sigma=(\mu_{\mathrm{aff}}/\mu)^3\) and a second-order correction, and goes 99.5 % of the way to the boundary. Usually
 * done in 5 to 20 iterations, nearly whatever the size; each factorizes a matrix of order d + p + m or less.
 *
 * <p>The conditions with \(s_jz_j=t\) are those of a minimizer of the log barrier \(\tfrac12w^\top Qw+c^\top w-t\sum_j\log(h-Gw)_j\)
 * where Aw = b: the central path of the barrier method, which minimizes for one t after another. This method takes one Newton
 * step in w, y and z at once for each t, which needs no feasible start and stays well-behaved as t goes to 0. A factor τ of the
 * constants c, b and h joins the unknowns. It goes to 0 where there is no solution, and leaves a {@link Certificate}: a run ends with
 * {@link Termination#INFEASIBLE} or {@link Termination#UNBOUNDED} only with one that {@link Certificate#proves} it.
 *
 * <p>The measure of stationarity has no unit: how far each row is broken, what is left of each entry of the Lagrangian's gradient, and the
 * duality gap, each in relation to its own numbers. Rows, variables and objective are first brought to units in which
 * their numbers are near 1, so the run is the same in whatever units they come. Close to the end the point is moved onto the face of
 * solutions it points to, which gives corners exactly. The first iterate is computed from the problem; the start given is checked, but not
 * used.
 *
 * @param reach the share of the way to the boundary that is gone; in (0, 1)
 * @see <a href="https://doi.org/10.1137/0802028">Mehrotra, On the Implementation of a Primal-Dual Interior Point Method (1992)</a>
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal and Wright, Numerical Optimization, algorithm 16.4</a>
 * @see <a href="https://doi.org/10.1007/s101070050099">Andersen and Ye, On a Homogeneous Algorithm for the Monotone Complementarity Problem (1999)</a>
 */
public record InteriorPoint(double reach) implements Solver<QuadraticProgram> {

  private static final double TOLERANCE = 1e-9;
  private static final int ITERATIONS = 200;
  private static final int PATIENCE = 20;
  private static final Set<Termination> LEADS_NOWHERE =
      EnumSet.of(Termination.SEARCH_FAILED, Termination.NOT_FINITE);
  private static final String CONTRADICT = "by Farkas' lemma the constraints contradict each other";

  /** Checks the setting. */
  public InteriorPoint {
    Check.inOpen("reach", reach, 0, 1);
  }

  /** Goes 99.5 % of the way. */
  public InteriorPoint() {
    this(0.995);
  }

  @Override
  public Solution minimize(QuadraticProgram problem, double[] start, Stop stop, Listener listener) {
    Check.finite("start", Check.length("start", start, problem.dimension()));
    return solve(problem, stop, listener).solution();
  }

  /** Up to 200 iterations to a relative 1e-9, and keeps the multipliers. */
  public ConstrainedSolution solve(QuadraticProgram problem) {
    return solve(problem, Stop.after(ITERATIONS).orGradientBelow(TOLERANCE), Listener.none());
  }

  /**
   * Runs like {@link #minimize} from a start of its own, and keeps the multipliers. Whether constraints or the objective's
   * curvature decide how large the point is, nobody knows beforehand: where a run in the unit of the constraints leads
   * nowhere, a second one takes that of the curvature.
   */
  public ConstrainedSolution solve(QuadraticProgram problem, Stop stop, Listener listener) {
    ConstrainedSolution found = solve(problem, new Reading(problem, false), stop, listener);
    return LEADS_NOWHERE.contains(found.solution().termination())
            && Vectors.normInf(problem.q().data) > 0
        ? solve(problem, new Reading(problem, true), stop, listener)
        : found;
  }

  private ConstrainedSolution solve(
      QuadraticProgram problem, Reading reading, Stop stop, Listener listener) {
    CentralPath path = new CentralPath(reading.form());
    Reading.Answer answer = reading.answer(path.at());
    Reading.Answer best = answer;
    int worse = 0;
    Run run = new Run(this, problem, answer.x().w(), stop, listener);
    double alpha = 0;
    while (run.goesOn(answer.x().w(), problem.value(answer.x().w()), answer.error(), alpha)) {
      if (answer.proof().isPresent()) {
        return proven(answer.proof().get(), problem, answer, run);
      }
      if (worse > PATIENCE) {
        run.searchFailed("the residual has not fallen for " + PATIENCE + " iterations");
        Solution end = run.solutionAt(best.x().w(), problem.value(best.x().w()), best.error());
        return at(best, problem, end, Optional.empty());
      }
      path.factorize();
      HomogeneousPoint at = path.at();
      HomogeneousPoint affine = path.predict();
      double muAffine = at.muAfter(affine, Math.min(1, at.largestStep(affine)));
      HomogeneousPoint step = path.correct(affine, Math.pow(muAffine / at.mu(), 3));
      alpha = Math.min(1, reach * at.largestStep(step));
      path.moveTo(at.after(step, alpha));
      answer = reading.answer(path.at());
      if (Double.isNaN(answer.error())) {
        // Nothing follows from such a step.
        answer = best;
        worse = PATIENCE;
      }
      worse = answer.error() < best.error() ? 0 : worse + 1;
      best = answer.error() < best.error() ? answer : best;
    }
    return at(answer, problem, run.solution(), Optional.empty());
  }

  /** The end with a proof; a way down is one only if there is a point to begin at. */
  private ConstrainedSolution proven(
      Certificate proof, QuadraticProgram problem, Reading.Answer answer, Run run) {
    if (proof instanceof FarkasRay) {
      return at(answer, problem, run.ended(Termination.INFEASIBLE, CONTRADICT), Optional.of(proof));
    }
    Stop limits = run.remaining(Stop.after(ITERATIONS).orGradientBelow(TOLERANCE));
    ConstrainedSolution inside = solve(problem.withoutObjective(), limits, Listener.none());
    Solution point = inside.solution();
    if (!point.converged()) {
      String detail = "in search of a feasible point, " + point.detail();
      Solution end = run.ended(point.termination(), detail);
      return at(answer, problem, end, inside.certificate());
    }
    run.ended(Termination.UNBOUNDED, "the constraints leave a way down without end");
    double[] w = point.point();
    Solution end = run.solutionAt(w, problem.value(w), answer.error());
    return new ConstrainedSolution(
        end,
        KktReport.at(
            problem.constrained(),
            w,
            inside.kkt().equalityMultipliers(),
            inside.kkt().inequalityMultipliers()),
        Optional.of(proof));
  }

  private static ConstrainedSolution at(
      Reading.Answer answer,
      QuadraticProgram problem,
      Solution solution,
      Optional<Certificate> proof) {
    PrimalDual x = answer.x();
    return new ConstrainedSolution(
        solution, KktReport.at(problem.constrained(), x.w(), x.y(), x.z()), proof);
  }
}
