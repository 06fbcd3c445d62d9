package thalweg.solvers.gradient;

import java.util.Arrays;
import thalweg.functions.Differentiable;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.searches.Line;
import thalweg.solvers.FirstMove;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;

/**
 * Gradient descent with the two-point step sizes of Barzilai and Borwein, which make αI resemble the inverse Hessian
 * along the last step \(s\), over which the gradient changed by \(y\).
 *
 * <p>The value rises and falls; a step is halved only where it would exceed the largest of the last ten values
 * (Grippo, Lampariello and Lucidi), which leaves almost every step alone. R-linear on strongly convex quadratics, and in practice far faster
 * than gradient descent. About one gradient an iteration; memory 5d.
 *
 * @param size which of the two step sizes
 * @see <a href="https://doi.org/10.1093/imanum/8.1.141">Barzilai and Borwein, Two-Point Step Size Gradient Methods (1988)</a>
 * @see <a href="https://doi.org/10.1137/S1052623494266365">Raydan, The Barzilai and Borwein Gradient Method for the Large Scale Unconstrained Minimization Problem (1997)</a>
 */
public record BarzilaiBorwein(Size size) implements Solver<Differentiable> {
  private static final int REMEMBERED = 10;
  private static final double SUFFICIENT = 1e-4;
  private static final double GROWTH = 4;

  /** The two step sizes; the first is never smaller. */
  public enum Size {
    /** BB1, \(\alpha=\frac{s^\top s}{s^\top y}\): the least-squares solution of \(s/\alpha=y\). */
    LONG {
      @Override
      double of(double ratio, double cosine) {
        return ratio / cosine;
      }
    },
    /** BB2, \(\alpha=\frac{s^\top y}{y^\top y}\): the least-squares solution of \(s=\alpha y\). */
    SHORT {
      @Override
      double of(double ratio, double cosine) {
        return ratio * cosine;
      }
    };

    /** The step size, by \(\frac{\lVert s\rVert}{\lVert y\rVert}\) and the cosine of the angle between s and y. */
    abstract double of(double ratio, double cosine);
  }

  /** The long step, BB1. */
  public BarzilaiBorwein() {
    this(Size.LONG);
  }

  @Override
  public Solution minimize(Differentiable objective, double[] start, Stop stop, Listener listener) {
    Run run = new Run(this, objective, start, stop, listener);
    Differentiable f = run.counting(objective);
    Line line = new Line(f, run::mayGoOn);
    double[] w = start.clone();
    double[] g = new double[w.length];
    double[] d = new double[w.length];
    double[] y = new double[w.length];
    double[] recent = new double[REMEMBERED];
    Arrays.fill(recent, Double.NEGATIVE_INFINITY);
    double value = f.valueAndGradient(w, g);
    double norm = Vectors.norm2(g);
    double length = FirstMove.length(w, value, norm);
    double taken = 0;
    while (run.goesOn(w, value, norm, taken)) {
      recent[run.steps() % REMEMBERED] = value;
      double ceiling = Arrays.stream(recent).max().getAsDouble();
      // Of length 1, so that the slope is no larger than g.
      for (int i = 0; i < d.length; i++) {
        d[i] = -g[i] / norm;
      }
      line.start(w, value, g, d);
      while (!(line.at(length).value() <= ceiling + SUFFICIENT * length * line.slope0())) {
        length *= 0.5;
        if (-length * line.slope0() <= Math.ulp(value) || !run.mayGoOn()) {
          return run.searchFailed(
              "down to a step size of " + length / norm + " the value exceeds the last ones");
        }
      }
      taken = length / norm;
      System.arraycopy(g, 0, y, 0, g.length);
      value = line.moveTo(length, w, g);
      norm = Vectors.norm2(g);
      Vectors.combine(1, g, -1, y, y);
      double rise = Vectors.norm2(y);
      double cosine = Vectors.dot(d, y) / rise;
      // Without upward curvature there is no such step size, and farther is lower.
      double alpha = cosine > Math.ulp(1.0) ? size.of(length / rise, cosine) : GROWTH * taken;
      length = Math.min(alpha * norm, Double.MAX_VALUE);
    }
    return run.solution();
  }
}
