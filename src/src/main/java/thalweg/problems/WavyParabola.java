package thalweg.problems;

/**
 * \(f(x)=x^2+3\sin^2x\) with minimizer 0 and minimum 0: not convex, yet gradient descent converges linearly.
 *
 * <p>It satisfies the Polyak–Łojasiewicz inequality with μ = 1/32 and is smooth with L = 8; its only stationary point is
 * the minimizer, though the curvature is negative around x = π/2.
 *
 * @see <a href="https://arxiv.org/abs/1608.04636">Karimi, Nutini and Schmidt (2016), §2.2</a>
 */
public record WavyParabola() implements SeparableProblem {

  @Override
  public int dimension() {
    return 1;
  }

  @Override
  public double term(int i, double x) {
    return x * x + 3 * Math.sin(x) * Math.sin(x);
  }

  @Override
  public double slope(int i, double x) {
    return 2 * x + 3 * Math.sin(2 * x);
  }

  @Override
  public double curvature(int i, double x) {
    return 2 + 6 * Math.cos(2 * x);
  }

  @Override
  public Traits traits() {
    return new Traits(false, 8, 0, 1.0 / 32);
  }

  @Override
  public double[] start() {
    return new double[] {3};
  }

  @Override
  public double[] minimizer() {
    return new double[] {0};
  }

  @Override
  public double minimum() {
    return 0;
  }
}
