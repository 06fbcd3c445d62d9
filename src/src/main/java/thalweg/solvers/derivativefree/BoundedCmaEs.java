package thalweg.solvers.derivativefree;

import thalweg.constraints.Box;
import thalweg.functions.Objective;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;

/**
 * {@link CmaEs} in a box, \(\min_{l\le w\le u}f(w)\): the distribution lives in the whole space, of which each point is taken
 * to one of the box.
 *
 * <p>Inside, nothing changes; a point beyond a wall is mirrored back, and within 3σ/20 of it the mirror is bent, so that a
 * minimum on the wall is a smooth one. No penalty has to be weighed, and only the order of the values counts, as without bounds.
 * f is asked inside only. The start is projected first. Write it as {@code new CmaEs(sigma, population, seed).within(bounds)}.
 *
 * @param search the settings; σ about a third of the box
 * @param bounds l and u; may be infinite, and equal where a coordinate is to stay fixed
 * @see <a href="https://arxiv.org/abs/1604.00772">Hansen, The CMA Evolution Strategy: A Tutorial (2016), B.5</a>
 * @see <a href="https://doi.org/10.5281/zenodo.2559634">Hansen, Akimoto and Baudis, pycma: {@code BoundTransform}</a>
 */
public record BoundedCmaEs(CmaEs search, Box bounds) implements Solver<Objective> {

  @Override
  public Solution minimize(Objective objective, double[] start, Stop stop, Listener listener) {
    double[] w = Bounds.inside(bounds, objective, start);
    Run run = new Run(this, objective, w, stop, listener);
    return search.minimize(run, new WhereFinite(run.counting(objective)), bounds, w);
  }
}
