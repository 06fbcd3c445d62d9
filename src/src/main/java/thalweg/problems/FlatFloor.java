package thalweg.problems;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import thalweg.math.Check;
import thalweg.math.Vectors;

/**
 * \(f(w)=\tfrac12\max(0,\|w\|-1)^2\), half the squared distance to the unit ball: every point of the ball is a minimizer, of
 * value 0.
 *
 * <p>Convex and smooth with L = 1, not strongly convex, yet gradient descent converges linearly, because
 * \(\tfrac12\|\nabla f\|^2=f\): the Polyak–Łojasiewicz inequality with μ = 1. The Hessian jumps on the sphere.
 *
 * @param dimension d ≥ 1
 * @see <a href="https://arxiv.org/abs/1608.04636">Karimi, Nutini and Schmidt, Linear Convergence of Gradient and Proximal-Gradient Methods Under the Polyak–Łojasiewicz Condition (2016)</a>
 */
public record FlatFloor(int dimension) implements Problem {

  /** Checks the dimension. */
  public FlatFloor {
    Check.atLeast("dimension", dimension, 1);
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    Check.length("g", g, Check.length("w", w, dimension).length);
    double norm = Vectors.norm2(w);
    double beyond = Math.max(0, norm - 1);
    for (int i = 0; i < w.length; i++) {
      g[i] = beyond == 0 ? 0 : beyond / norm * w[i];
    }
    return 0.5 * beyond * beyond;
  }

  @Override
  public void hessianVector(double[] w, double[] v, double[] hv) {
    Check.length("w", w, dimension);
    Check.length("hv", hv, Check.length("v", v, dimension).length);
    double norm = Vectors.norm2(w);
    double across = norm <= 1 ? 0 : 1 - 1 / norm;
    double along = norm <= 1 ? 0 : Vectors.dot(w, v) / (norm * norm * norm);
    for (int i = 0; i < w.length; i++) {
      hv[i] = across * v[i] + along * w[i];
    }
  }

  /** The origin and the d points of the sphere on the axes: some of the ball. */
  @Override
  public List<double[]> minimizers() {
    List<double[]> points = new ArrayList<>(List.of(minimizer()));
    for (int i = 0; i < dimension; i++) {
      double[] unit = new double[dimension];
      unit[i] = 1;
      points.add(unit);
    }
    return points;
  }

  @Override
  public Traits traits() {
    return new Traits(true, 1, 0, 1);
  }

  @Override
  public double[] start() {
    double[] start = new double[dimension];
    Arrays.fill(start, 3);
    return start;
  }

  @Override
  public double[] minimizer() {
    return new double[dimension];
  }

  @Override
  public double minimum() {
    return 0;
  }
}
