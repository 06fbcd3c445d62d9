package thalweg.problems;

import java.util.Arrays;
import thalweg.math.Check;

/**
 * Levy's function with minimizer (1, …, 1) and minimum 0: with \(z_i=1+\tfrac{w_i-1}4\),
 * \[f(w)=\sin^2\pi z_1+\sum_{i=1}^{d-1}(z_i-1)^2\bigl(1+10\sin^2(\pi z_i+1)\bigr)+(z_d-1)^2(1+\sin^22\pi z_d).\]
 *
 * <p>A bowl with ripples that grow outwards. It is a sum over coordinates, though the formula hides it.
 *
 * @param dimension d ≥ 2
 * @see <a href="https://doi.org/10.1007/978-3-642-45474-5">Levy and Montalvo, The Tunneling Algorithm (1985); Laguna and Martí (2005)</a>
 */
public record Levy(int dimension) implements SeparableProblem {

  /** Checks the dimension. */
  public Levy {
    Check.atLeast("dimension", dimension, 2);
  }

  @Override
  public double term(int i, double x) {
    double t = (x - 1) / 4;
    double first = i == 0 ? square(Math.sin(Math.PI * t)) : 0;
    return first + t * t * (1 + height(i) * square(Math.sin(angle(i, t))));
  }

  @Override
  public double slope(int i, double x) {
    double t = (x - 1) / 4;
    double first = i == 0 ? Math.PI * Math.sin(2 * Math.PI * t) : 0;
    double ripple = 1 + height(i) * square(Math.sin(angle(i, t)));
    double rippleSlope = height(i) * frequency(i) * Math.sin(2 * angle(i, t));
    return (first + 2 * t * ripple + t * t * rippleSlope) / 4;
  }

  @Override
  public double curvature(int i, double x) {
    double t = (x - 1) / 4;
    double omega = frequency(i);
    double first = i == 0 ? 2 * Math.PI * Math.PI * Math.cos(2 * Math.PI * t) : 0;
    double ripple = 1 + height(i) * square(Math.sin(angle(i, t)));
    double rippleSlope = height(i) * omega * Math.sin(2 * angle(i, t));
    double rippleCurvature = 2 * height(i) * omega * omega * Math.cos(2 * angle(i, t));
    return (first + 2 * ripple + 4 * t * rippleSlope + t * t * rippleCurvature) / 16;
  }

  private boolean last(int i) {
    return i == dimension - 1;
  }

  private double height(int i) {
    return last(i) ? 1 : 10;
  }

  private double frequency(int i) {
    return last(i) ? 2 * Math.PI : Math.PI;
  }

  /** \(\pi z+1\), and \(2\pi z\) for the last, up to half turns that the square of the sine does not see. */
  private double angle(int i, double t) {
    return frequency(i) * t + (last(i) ? 0 : 1);
  }

  private static double square(double x) {
    return x * x;
  }

  @Override
  public double[] start() {
    double[] start = new double[dimension];
    Arrays.fill(start, -4);
    return start;
  }

  @Override
  public double[] minimizer() {
    double[] minimizer = new double[dimension];
    Arrays.fill(minimizer, 1);
    return minimizer;
  }

  @Override
  public double minimum() {
    return 0;
  }
}
