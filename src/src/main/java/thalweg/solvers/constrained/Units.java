package thalweg.solvers.constrained;

import java.util.ArrayList;
import java.util.List;
import thalweg.constraints.Box;
import thalweg.functions.Differentiable;
import thalweg.math.Vectors;

/**
 * The units in which a problem's numbers are near 1 around a point: how far w may have to move, how steep f is, and how steep each
 * constraint is. They are powers of two, and follow whatever units the problem is written in.
 *
 * @param move ω: the larger of \(\lVert w\rVert_\infty\) and the distances to the broken constraints, in linear approximation; where
 *     all of them are 0 the nearest of the others
 * @param slope γ: \(\lVert\nabla f\rVert_\infty\), or what ∇f changes by over ω where that is more
 * @param equalities \(\lVert\nabla c_i\rVert_\infty\)
 * @param inequalities \(\lVert\nabla g_j\rVert_\infty\)
 */
record Units(double move, double slope, double[] equalities, double[] inequalities) {
  private static final double SHARE = 1e-3;

  /** The units at a point; two gradients of f and one of each constraint. */
  static Units at(ConstrainedProblem problem, double[] w) {
    return steepness(problem, w).probed(problem, w);
  }

  /** The units at a point as far as one gradient tells: γ is that of ∇f alone, which may be 0 by chance. */
  static Units steepness(ConstrainedProblem problem, double[] w) {
    double[] g = new double[w.length];
    double move = Vectors.normInf(w);
    double nearest = Double.POSITIVE_INFINITY;
    double[] equalities = new double[problem.equalities().size()];
    for (int i = 0; i < equalities.length; i++) {
      double c = problem.equalities().get(i).valueAndGradient(w, g);
      equalities[i] = power(Vectors.normInf(g));
      move = larger(move, Math.abs(c) / equalities[i]);
    }
    double[] inequalities = new double[problem.inequalities().size()];
    for (int j = 0; j < inequalities.length; j++) {
      double h = problem.inequalities().get(j).valueAndGradient(w, g);
      inequalities[j] = power(Vectors.normInf(g));
      move = larger(move, h / inequalities[j]);
      nearest = nearer(nearest, -h / inequalities[j]);
    }
    for (int i = 0; i < w.length; i++) {
      nearest = nearer(nearest, w[i] - problem.bounds().lower()[i]);
      nearest = nearer(nearest, problem.bounds().upper()[i] - w[i]);
    }
    problem.objective().valueAndGradient(w, g);
    double unit = power(move > 0 ? move : nearest);
    return new Units(unit, power(Vectors.normInf(g)), equalities, inequalities);
  }

  /** With γ from a move as well, unless it is too short to tell; then from a point nearby. */
  Units over(Tangents from, Tangents to) {
    double[] w = from.w().clone();
    Vectors.axpy(-1, to.w(), w);
    double way = Vectors.normInf(w);
    return way < SHARE * move
        ? probed(from.problem(), from.w())
        : bent(from.slope(), to.slope(), way);
  }

  private Units probed(ConstrainedProblem problem, double[] w) {
    double[] there = w.clone();
    Box bounds = problem.bounds();
    for (int i = 0; i < w.length; i++) {
      double up = w[i] + SHARE * move;
      there[i] = up <= bounds.upper()[i] ? up : Math.max(w[i] - SHARE * move, bounds.lower()[i]);
    }
    double[] g = new double[w.length];
    double[] next = new double[w.length];
    problem.objective().valueAndGradient(w, g);
    problem.objective().valueAndGradient(there, next);
    return bent(g, next, SHARE * move);
  }

  private Units bent(double[] g, double[] next, double way) {
    double[] change = next.clone();
    Vectors.axpy(-1, g, change);
    double steepest = larger(Vectors.normInf(g), Vectors.normInf(change) / way * move);
    return new Units(move, power(steepest), equalities, inequalities);
  }

  /** x where it is larger and finite. */
  private static double larger(double best, double x) {
    return x > best && Double.isFinite(x) ? x : best;
  }

  private static double nearer(double best, double x) {
    return x > 0 && x < best ? x : best;
  }

  /** The power of two below x; 1 where x says nothing. */
  private static double power(double x) {
    return x >= Double.MIN_NORMAL && Double.isFinite(x) ? Math.scalb(1.0, Math.getExponent(x)) : 1;
  }

  /** The unit of the value, ωγ. */
  double value() {
    return move * slope;
  }

  /** The problem in these units, with {@code f} as its objective. */
  ConstrainedProblem scaled(ConstrainedProblem problem, Differentiable f) {
    List<Differentiable> c = new ArrayList<>();
    for (int i = 0; i < equalities.length; i++) {
      c.add(new InUnits(problem.equalities().get(i), move, equalities[i] * move));
    }
    List<Differentiable> g = new ArrayList<>();
    for (int j = 0; j < inequalities.length; j++) {
      g.add(new InUnits(problem.inequalities().get(j), move, inequalities[j] * move));
    }
    Box box =
        new Box(
            times(1 / move, problem.bounds().lower()), times(1 / move, problem.bounds().upper()));
    return new ConstrainedProblem(new InUnits(f, move, value()), c, g, box);
  }

  static double[] times(double alpha, double[] x) {
    double[] product = x.clone();
    Vectors.scale(alpha, product);
    return product;
  }

  /** Multipliers of the problem from those in these units. */
  double[] prices(double[] scaled, double[] slopes) {
    double[] prices = new double[scaled.length];
    for (int i = 0; i < prices.length; i++) {
      prices[i] = scaled[i] * slope / slopes[i];
    }
    return prices;
  }

  /** \(f(\omega v)\) over a unit of the value. */
  private record InUnits(Differentiable f, double move, double unit) implements Differentiable {
    @Override
    public int dimension() {
      return f.dimension();
    }

    @Override
    public double value(double[] v) {
      return f.value(times(move, v)) / unit;
    }

    @Override
    public double valueAndGradient(double[] v, double[] g) {
      double value = f.valueAndGradient(times(move, v), g);
      Vectors.scale(move / unit, g);
      return value / unit;
    }
  }
}
