package thalweg.problems;

import java.util.Arrays;
import thalweg.math.Check;

/**
 * The Styblinski–Tang function, \(f(w)=\tfrac12\sum_i(w_i^4-16w_i^2+5w_i)\), with minimizer (−2.9035…, …) and minimum
 * −39.166…·d.
 *
 * <p>Each coordinate has a second valley at 2.7468…, which is 14.138 higher: 2ᵈ local minimizers, one of them global.
 *
 * @param dimension d ≥ 1
 * @see <a href="https://arxiv.org/abs/1308.4008">Jamil and Yang, A Literature Survey of Benchmark Functions for Global Optimization Problems (2013)</a>
 */
public record StyblinskiTang(int dimension) implements SeparableProblem {

  /** Checks the dimension. */
  public StyblinskiTang {
    Check.atLeast("dimension", dimension, 1);
  }

  @Override
  public double term(int i, double x) {
    return 0.5 * (x * x * x * x - 16 * x * x + 5 * x);
  }

  @Override
  public double slope(int i, double x) {
    return 2 * x * x * x - 16 * x + 2.5;
  }

  @Override
  public double curvature(int i, double x) {
    return 6 * x * x - 16;
  }

  @Override
  public double[] start() {
    double[] start = new double[dimension];
    Arrays.fill(start, -1);
    return start;
  }

  @Override
  public double[] minimizer() {
    double[] minimizer = new double[dimension];
    Arrays.fill(minimizer, -2.903534027771177);
    return minimizer;
  }

  @Override
  public double minimum() {
    return -39.16616570377141 * dimension;
  }
}
