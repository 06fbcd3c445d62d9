package thalweg.solvers.newton;

import thalweg.functions.Differentiable;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.searches.LineSearch;
import thalweg.searches.MoreThuente;
import thalweg.solvers.FirstMove;
import thalweg.solvers.Solver;

/**
 * Nonlinear conjugate gradients, \(d=-\nabla f+\beta d_{\text{old}}\), with a choice of β.
 *
 * <p>Needs no matrix: memory 6d, one gradient a trial. On a strictly convex quadratic with exact searches it ends in d
 * steps; elsewhere usually slower than {@link Lbfgs}, and the choice where memory is scarce. Restarts along −∇f when the
 * direction does not descend or the search finds no step along it. The first step is a {@link FirstMove} of length ℓ; d is
 * kept multiplied by \(\ell/\lVert\nabla f\rVert\), and the step size of the trace belongs to that. SciPy uses
 * the same β and the same first trial, but a first step of its own and a condition on descent more.
 *
 * @param beta how much of the last direction is kept
 * @param search the line search; strong Wolfe with c₂ well below ½
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal and Wright, Numerical Optimization, algorithm 5.4</a>
 */
public record NonlinearConjugateGradient(Beta beta, LineSearch search)
    implements Solver<Differentiable> {

  /** Searches like Moré and Thuente with c₁ = 1e-4 and c₂ = 0.1. */
  public NonlinearConjugateGradient(Beta beta) {
    this(beta, new MoreThuente(1e-4, 0.1));
  }

  /** Polak and Ribière's β, never negative. */
  public NonlinearConjugateGradient() {
    this(new PolakRibierePlus());
  }

  @Override
  public Solution minimize(Differentiable f, double[] start, Stop stop, Listener listener) {
    Directions directions = new ConjugateDirections(beta, f.dimension());
    return Descent.run(this, directions, search, f, start, stop, listener);
  }
}
