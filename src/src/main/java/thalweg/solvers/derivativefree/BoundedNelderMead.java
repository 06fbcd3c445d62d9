package thalweg.solvers.derivativefree;

import thalweg.constraints.Box;
import thalweg.functions.Objective;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;

/**
 * {@link NelderMead} in a box, \(\min_{l\le w\le u}f(w)\): the simplex moves in the whole space, of which each point is taken to
 * one of the box.
 *
 * <p>Inside, nothing changes; a step through a wall is mirrored back, and close to it the mirror is bent, so that a minimum
 * on the wall is a smooth one and the simplex keeps its volume. (SciPy clips each point instead, which flattens a simplex
 * on a wall for good.) f is asked inside only. The start is projected first. Write it as
 * {@code new NelderMead().within(bounds)}.
 *
 * @param moves the settings of the simplex
 * @param bounds l and u; may be infinite, and equal where a coordinate is to stay fixed
 * @see <a href="https://doi.org/10.1137/S1052623496303470">Lagarias, Reeds, Wright and Wright, Convergence Properties of the Nelder–Mead Simplex Method in Low Dimensions (1998)</a>
 */
public record BoundedNelderMead(NelderMead moves, Box bounds) implements Solver<Objective> {

  @Override
  public Solution minimize(Objective objective, double[] start, Stop stop, Listener listener) {
    double[] w = Bounds.inside(bounds, objective, start);
    Run run = new Run(this, objective, w, stop, listener);
    return moves.minimize(run, new WhereFinite(run.counting(objective)), bounds, w);
  }
}
