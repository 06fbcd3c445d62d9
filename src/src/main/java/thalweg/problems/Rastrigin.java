package thalweg.problems;

import java.util.Arrays;
import thalweg.math.Check;

/**
 * Rastrigin's function, \(f(w)=\sum_i\bigl(w_i^2+10-10\cos2\pi w_i\bigr)\), with minimizer 0 and minimum 0.
 *
 * <p>A bowl with ripples: a local minimizer near every point of whole numbers, so a descent method ends in the one next to
 * its start. The gradient is Lipschitz with L = 2 + 40π².
 *
 * @param dimension d ≥ 1
 * @see <a href="https://arxiv.org/abs/1308.4008">Jamil and Yang, A Literature Survey of Benchmark Functions for Global Optimization Problems (2013)</a>
 */
public record Rastrigin(int dimension) implements SeparableProblem {

  /** Checks the dimension. */
  public Rastrigin {
    Check.atLeast("dimension", dimension, 1);
  }

  @Override
  public double term(int i, double x) {
    return x * x + 10 - 10 * Math.cos(2 * Math.PI * x);
  }

  @Override
  public double slope(int i, double x) {
    return 2 * x + 20 * Math.PI * Math.sin(2 * Math.PI * x);
  }

  @Override
  public double curvature(int i, double x) {
    return 2 + 40 * Math.PI * Math.PI * Math.cos(2 * Math.PI * x);
  }

  @Override
  public Traits traits() {
    return Traits.smooth(2 + 40 * Math.PI * Math.PI);
  }

  @Override
  public double[] start() {
    double[] start = new double[dimension];
    Arrays.fill(start, 3.4);
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
