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
 * The quasi-Newton method of Broyden, Fletcher, Goldfarb and Shanno: \(d=-H\nabla f\) with an estimate H of the inverse
 * Hessian that learns from every step \(s=w_{k+1}-w_k\), \(y=\nabla f_{k+1}-\nabla f_k\):
 *
 * <p>\[H\leftarrow(I-\rho sy^\top)H(I-\rho ys^\top)+\rho ss^\top,\qquad \rho=\frac1{y^\top s}.\]
 *
 * <p>The new H is the nearest to the old one with \(Hy=s\), and positive definite as long as \(y^\top s>0\), which the
 * Wolfe conditions make sure of; a step without it teaches nothing. H begins as \(\frac{s^\top y}{y^\top y}I\) of the
 * first step, which is a {@link FirstMove}; SciPy begins and stays with I, and so takes other steps. The run takes the same steps
 * for all multiples of f. Superlinear near a minimizer with a positive definite Hessian; with exact searches on a quadratic it takes
 * the steps of conjugate gradients. One gradient a trial, O(d²) work an iteration, memory d²; from a few thousand
 * parameters on take {@link Lbfgs}.
 *
 * @param search the line search; one that keeps the Wolfe conditions
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal and Wright, Numerical Optimization, algorithm 6.1 and (6.20)</a>
 */
public record Bfgs(LineSearch search) implements Solver<Differentiable> {

  /** Searches like Moré and Thuente with c₁ = 1e-4 and c₂ = 0.9. */
  public Bfgs() {
    this(new MoreThuente());
  }

  @Override
  public Solution minimize(Differentiable f, double[] start, Stop stop, Listener listener) {
    return Descent.run(this, new InverseHessian(f.dimension()), search, f, start, stop, listener);
  }
}
