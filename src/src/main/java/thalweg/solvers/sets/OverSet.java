package thalweg.solvers.sets;

import thalweg.constraints.ConvexSet;
import thalweg.functions.Differentiable;
import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.penalties.Indicator;
import thalweg.solvers.proximal.Composite;

/**
 * An objective to be minimized over a convex set, \(\min_{w\in C}f(w)\).
 *
 * <p>The set's type says which methods fit: any {@link ConvexSet} has a projection, a
 * {@link thalweg.constraints.LinearOracle} is enough for {@link FrankWolfe}.
 *
 * @param objective f
 * @param set C, of the same dimension
 * @param <S> what is known of the set
 */
public record OverSet<S extends ConvexSet>(Differentiable objective, S set)
    implements Differentiable {

  /** Checks that both have one dimension. */
  public OverSet {
    if (objective.dimension() != set.dimension()) {
      throw new IllegalArgumentException(
          "set must have the objective's dimension %d but has %d"
              .formatted(objective.dimension(), set.dimension()));
    }
  }

  @Override
  public int dimension() {
    return objective.dimension();
  }

  @Override
  public double value(double[] w) {
    return objective.value(w);
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    return objective.valueAndGradient(w, g);
  }

  /**
   * How far w is from optimal: the norm of the projected gradient step \(\frac1t\lVert w-P_C(w-t\nabla f(w))\rVert\), 0 exactly
   * where no direction into the set descends. The step t is the power of two next to
   * \(\lVert w\rVert/\lVert\nabla f(w)\rVert\), so that it is neither lost in w nor w in it, whatever the units. Costs one
   * gradient.
   *
   * @param w d finite parameters. Not modified.
   */
  public double kktResidual(double[] w) {
    return new Composite(objective, new Indicator(set)).kktResidual(w);
  }

  /** The nearest point of the set to a start. */
  public double[] inside(double[] start) {
    double[] w = Check.finite("start", Check.length("start", start, dimension())).clone();
    set.project(w);
    return w;
  }

  /** Projects, but leaves a point that overflowed to the run that will report it. */
  void project(double[] w) {
    if (Vectors.isFinite(w)) {
      set.project(w);
    }
  }
}
