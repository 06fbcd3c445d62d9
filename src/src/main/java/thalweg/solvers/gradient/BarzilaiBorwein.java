package thalweg.solvers.gradient;

import java.util.Arrays;
import thalweg.functions.Differentiable;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.searches.Line;
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
  private static final double LARGEST = 1e10;

  /** The two step sizes; the first is never smaller. */
  public enum Size {
    /** BB1, \(\alpha=\frac{s^\top s}{s^\top y}\): the least-squares solution of \(s/\alpha=y\). */
    LONG {
      @Override
      double of(double ss, double sy, double yy) {
        return ss / sy;
      }
    },
    /** BB2, \(\alpha=\frac{s^\top y}{y^\top y}\): the least-squares solution of \(s=\alpha y\). */
    SHORT {
      @Override
      double of(double ss, double sy, double yy) {
        return sy / yy;
      }
    };

    abstract double of(double ss, double sy, double yy);
  }

  /** The long step, BB1. */
  public BarzilaiBorwein() {
    this(Size.LONG);
  }

  @Override
  public Solution minimize(Differentiable objective, double[] start, Stop stop, Listener listener) {
    Run run = new Run(objective, start, stop, listener);
    Differentiable f = run.counting(objective);
    Line line = new Line(f, run::mayGoOn);
    double[] w = start.clone();
    double[] g = new double[w.length];
    double[] d = new double[w.length];
    double[] y = new double[w.length];
    double[] recent = new double[REMEMBERED];
    Arrays.fill(recent, Double.NEGATIVE_INFINITY);
    double value = f.valueAndGradient(w, g);
    double alpha = Math.min(1, 1 / Vectors.norm2(g));
    double taken = 0;
    while (run.goesOn(w, value, Vectors.norm2(g), taken)) {
      recent[run.steps() % REMEMBERED] = value;
      double ceiling = Arrays.stream(recent).max().getAsDouble();
      Vectors.combine(-1, g, 0, g, d);
      line.start(w, value, g, d);
      taken = alpha;
      while (!(line.at(taken).value() <= ceiling + SUFFICIENT * taken * line.slope0())) {
        taken *= 0.5;
        if (-taken * line.slope0() <= Math.ulp(value)) {
          return run.searchFailed(
              "down to a step size of " + taken + " the value exceeds the last ones");
        }
      }
      System.arraycopy(g, 0, y, 0, g.length);
      value = line.moveTo(taken, w, g);
      Vectors.combine(1, g, -1, y, y);
      // The step is s = taken · d.
      double ss = taken * taken * Vectors.dot(d, d);
      double sy = taken * Vectors.dot(d, y);
      double next = size.of(ss, sy, Vectors.dot(y, y));
      alpha = sy > 0 && next < LARGEST ? next : Math.min(LARGEST, 1 / Vectors.norm2(g));
    }
    return run.solution();
  }
}
