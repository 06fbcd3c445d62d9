package thalweg.solvers.semidefinite;

import java.util.Optional;
import thalweg.math.Check;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.solvers.Run;

/**
 * Mehrotra's predictor–corrector interior-point method for semidefinite programs, on their homogeneous embedding.
 *
 * <p>Newton's method is applied to the conditions of optimality with \(XZ=\sigma\mu I\), \(\mu=\langle X,Z\rangle/n\), in the form
 * \(\Delta X+\tfrac12(X\,\Delta Z\,Z^{-1}+Z^{-1}\Delta Z\,X)=\sigma\mu Z^{-1}-X\) (the HKM direction). Each iteration first predicts a step with
 * σ = 0, learns from it \(\sigma=(\mu_{\mathrm{aff}}/\mu)^3\) and a second-order correction, and goes most of the way to the boundary. Usually done
 * in 10 to 20 iterations, nearly whatever the size; each factorizes a matrix of order m, the number of equations, and costs
 * \(O(m^3+m^2s+mn^2s)\) for blocks of size n and s entries an equation.
 *
 * <p>A factor τ of the constants C and b joins the unknowns. It goes to 0 where there is no solution, and leaves a {@link Ray}: a run
 * ends with {@link Termination#INFEASIBLE} or {@link Termination#UNBOUNDED} only with one that holds for all X, or all duals, up to a
 * hundred million times as large as the units of the program. Equations that follow from others are left out first; where their right-hand sides
 * differ, that is a certificate as well.
 *
 * <p>The measure of stationarity is the largest of \(\lVert\mathcal A(X)-b\rVert\), \(\lVert\mathcal A^*y+Z-C\rVert\) and the relative duality gap,
 * in units in which all \(A_i\), b and C are near 1. Where the program or its dual has no interior, multipliers may grow without
 * end and half of the digits get lost; a run that gets stuck there says so and returns its best point.
 *
 * @param reach the share of the way to the boundary that is gone; in (0, 1)
 * @see <a href="https://doi.org/10.1137/0806020">Helmberg, Rendl, Vanderbei and Wolkowicz, An Interior-Point Method for Semidefinite Programming (1996)</a>
 * @see <a href="https://doi.org/10.1080/10556789908805762">Borchers, CSDP, A C Library for Semidefinite Programming (1999)</a>
 * @see <a href="https://doi.org/10.1137/S1052623495293056">Todd, Toh and Tütüncü, On the Nesterov–Todd Direction in Semidefinite Programming (1998)</a>
 */
public record SemidefiniteInteriorPoint(double reach) {

  private static final double TOLERANCE = 1e-8;
  private static final int ITERATIONS = 100;
  private static final double PROVEN = 1e-8;
  private static final String CONTRADICT = "the equations contradict each other for X ⪰ 0";
  private static final String NO_INTERIOR =
      "the error has not fallen any more; the program or its dual has no interior (no feasible X ≻ 0, or no y with Z ≻ 0), "
          + "or its numbers differ too much in size; look for equations that force an eigenvalue of X to be 0";

  /** Checks the setting. */
  public SemidefiniteInteriorPoint {
    Check.inOpen("reach", reach, 0, 1);
  }

  /** Goes 95 % of the way. */
  public SemidefiniteInteriorPoint() {
    this(0.95);
  }

  /** Up to 100 iterations to a relative 1e-8. */
  public SemidefiniteSolution solve(SemidefiniteProgram program) {
    return solve(program, standard(), Listener.none());
  }

  private static Stop standard() {
    return Stop.after(ITERATIONS).orGradientBelow(TOLERANCE);
  }

  /**
   * Runs until a rule of {@code stop} holds; {@code listener} is told of every iterate, the entries of X block after block.
   *
   * @param program the program. Not modified.
   */
  public SemidefiniteSolution solve(SemidefiniteProgram program, Stop stop, Listener listener) {
    Independence rows = Independence.of(program.sizes(), program.a(), program.b());
    Answers answers = new Answers(program, Units.of(program, rows.kept()));
    Point start = Point.start(answers.scaled());
    Run run = new Run(this, program, answers.flat(start), stop, listener);
    if (rows.contradiction() != null) {
      run.goesOn(answers.flat(start), answers.value(start), answers.residuals(start).error(), 0);
      Solution end =
          run.ended(Termination.INFEASIBLE, "equations that depend on each other differ in b");
      return answers.at(start, end, Optional.of(new InfeasibleRay(rows.contradiction())));
    }
    return solve(answers, start, run);
  }

  private SemidefiniteSolution solve(Answers answers, Point at, Run run) {
    Progress progress = new Progress(at);
    Residuals residuals = answers.residuals(at);
    double alpha = 0;
    while (run.goesOn(answers.flat(at), answers.value(at), residuals.error(), alpha)) {
      Optional<Ray> proof = answers.proof(at, PROVEN);
      if (proof.isPresent()) {
        return proven(proof.get(), answers, at, run);
      }
      NewtonSystem newton = new NewtonSystem(answers.scaled(), answers.map(), at, residuals);
      Point affine = newton.predict();
      double muAffine = at.after(affine, Math.min(1, newton.largestStep(affine))).mu();
      Point step = newton.correct(affine, Math.min(1, Math.pow(muAffine / at.mu(), 3)));
      if (!progress.goesOn(at, residuals.error()) || !newton.isInside() || !step.isFinite()) {
        return stuck(answers, progress.best(), run);
      }
      alpha = Math.min(1, reach * newton.largestStep(step));
      at = at.after(step, alpha);
      residuals = answers.residuals(at);
    }
    return answers.at(at, run.solution(), Optional.empty());
  }

  private static SemidefiniteSolution stuck(Answers answers, Point best, Run run) {
    run.searchFailed(NO_INTERIOR);
    double error = answers.residuals(best).error();
    Solution end = run.solutionAt(answers.flat(best), answers.value(best), error);
    return answers.at(best, end, Optional.empty());
  }

  /** The end with a proof; a way down is one only if there is a point to begin at. */
  private SemidefiniteSolution proven(Ray proof, Answers answers, Point at, Run run) {
    if (proof instanceof InfeasibleRay) {
      return answers.at(at, run.ended(Termination.INFEASIBLE, CONTRADICT), Optional.of(proof));
    }
    SemidefiniteProgram free = answers.program().minimizing(SparseSymmetric.zero());
    SemidefiniteSolution inside = solve(free, run.remaining(standard()), Listener.none());
    if (!inside.converged()) {
      String detail = "in search of a feasible point, " + inside.solution().detail();
      Solution end = run.ended(inside.solution().termination(), detail);
      return answers.at(at, end, inside.certificate());
    }
    run.ended(Termination.UNBOUNDED, "the equations leave a way down without end");
    double[] x = inside.solution().point();
    double value = answers.program().value(x);
    Solution end = run.solutionAt(x, value, inside.solution().gradientNorm());
    return new SemidefiniteSolution(
        inside.x(),
        inside.y(),
        inside.z(),
        value,
        Double.NEGATIVE_INFINITY,
        inside.size(),
        end,
        Optional.of(proof));
  }
}
