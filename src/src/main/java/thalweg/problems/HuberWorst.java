package thalweg.problems;

import thalweg.math.Check;
import thalweg.math.Vectors;

/**
 * The Huber function on which gradient descent is as slow as its bound allows, with minimizer 0 and minimum 0:
 * \[f(w)=\begin{cases}\tfrac L2\|w\|^2&amp;\|w\|\le\delta\\L\delta\|w\|-\tfrac L2\delta^2&amp;\text{else}\end{cases}
 * \qquad\delta=\frac R{2nL\gamma+1}\]
 *
 * <p>Convex and smooth with L. From distance R, n steps of size γ ≤ 1/L stay on the cone, where every gradient has the same
 * norm, and end exactly at the bound \(f(w_n)-f^*=\tfrac{LR^2}{4nL\gamma+2}\). The Hessian jumps at ‖w‖ = δ.
 *
 * @param dimension d ≥ 1
 * @param smoothness L > 0
 * @param steps the number n ≥ 1 of steps for which it is the worst
 * @param stepSize γ in (0, 1/L]
 * @param distance R > 0, from the start to the minimizer
 * @see <a href="https://arxiv.org/abs/1206.3209">Drori and Teboulle, Performance of First-Order Methods for Smooth Convex Minimization (2014), §3</a>
 */
public record HuberWorst(
    int dimension, double smoothness, int steps, double stepSize, double distance)
    implements Problem {

  /** Checks the ranges. */
  public HuberWorst {
    Check.atLeast("dimension", dimension, 1);
    Check.positive("smoothness", smoothness);
    Check.atLeast("steps", steps, 1);
    Check.positive("stepSize", stepSize);
    Check.positive("distance", distance);
    if (stepSize * smoothness > 1) {
      throw new IllegalArgumentException(
          "stepSize must be at most 1/smoothness = " + 1 / smoothness + " but was " + stepSize);
    }
  }

  /** The worst case of n steps of size 1/L in one dimension, from distance 1. */
  public HuberWorst(double smoothness, int steps) {
    this(1, smoothness, steps, 1 / smoothness, 1);
  }

  /** The radius δ of the ball on which f is quadratic. */
  public double threshold() {
    return distance / (2 * steps * smoothness * stepSize + 1);
  }

  /** The bound \(\tfrac{LR^2}{4nL\gamma+2}\) of gradient descent, attained here. */
  public double bound() {
    return smoothness * distance * distance / (4 * steps * smoothness * stepSize + 2);
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    Check.length("g", g, Check.length("w", w, dimension).length);
    double norm = Vectors.norm2(w);
    double delta = threshold();
    double factor = smoothness * Math.min(1, delta / norm);
    for (int i = 0; i < w.length; i++) {
      g[i] = factor * w[i];
    }
    return norm <= delta ? smoothness / 2 * norm * norm : smoothness * delta * (norm - delta / 2);
  }

  @Override
  public void hessianVector(double[] w, double[] v, double[] hv) {
    Check.length("w", w, dimension);
    Check.length("hv", hv, Check.length("v", v, dimension).length);
    double norm = Vectors.norm2(w);
    double delta = threshold();
    double factor = smoothness * Math.min(1, delta / norm);
    double along = norm <= delta ? 0 : Vectors.dot(w, v) / norm / norm;
    for (int i = 0; i < w.length; i++) {
      hv[i] = factor * (v[i] - along * w[i]);
    }
  }

  /** (R, 0, …, 0). */
  @Override
  public double[] start() {
    double[] start = new double[dimension];
    start[0] = distance;
    return start;
  }

  @Override
  public Traits traits() {
    return Traits.convex(smoothness);
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
