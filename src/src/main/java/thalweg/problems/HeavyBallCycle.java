package thalweg.problems;

/**
 * The strongly convex function on which the heavy ball cycles forever, with minimizer 0 and minimum 0.
 *
 * <p>Its derivative is piecewise linear, steep–flat–steep:
 * \[f'(x)=\begin{cases}25x&amp;x&lt;1\\x+24&amp;1\le x&lt;2\\25x-24&amp;x\ge2\end{cases}\]
 * so L = 25 and μ = 1. With the step size 1/9 and momentum 4/9 that are optimal for quadratics of that L and μ, runs from
 * near 3.3 end in the {@link #cycle} and never come closer: acceleration is proved for quadratics only. Gradient descent
 * converges. The second derivative jumps at 1 and 2.
 *
 * @see <a href="https://arxiv.org/abs/1408.3595">Lessard, Recht and Packard, Analysis and Design of Optimization Algorithms via Integral Quadratic Constraints (2016), §4.6</a>
 */
public record HeavyBallCycle() implements SeparableProblem {

  @Override
  public int dimension() {
    return 1;
  }

  @Override
  public double term(int i, double x) {
    if (x >= 1 && x < 2) {
      return 0.5 * x * x + 24 * x - 12;
    }
    return x >= 2 ? 12.5 * x * x - 24 * x + 36 : 12.5 * x * x;
  }

  @Override
  public double slope(int i, double x) {
    if (x >= 1 && x < 2) {
      return x + 24;
    }
    return x >= 2 ? 25 * x - 24 : 25 * x;
  }

  @Override
  public double curvature(int i, double x) {
    return x >= 1 && x < 2 ? 1 : 25;
  }

  @Override
  public Traits traits() {
    return Traits.stronglyConvex(25, 1);
  }

  /** The step size \(\alpha=4/(\sqrt L+\sqrt\mu)^2=1/9\) that is optimal for quadratics. */
  public double stepSize() {
    return 1.0 / 9;
  }

  /** The momentum \(\beta=\bigl((\sqrt\kappa-1)/(\sqrt\kappa+1)\bigr)^2=4/9\) that is optimal for quadratics. */
  public double momentum() {
    return 4.0 / 9;
  }

  /** The three points 792/1225, −2208/1225, 2592/1225 that a run visits in turn, as a new array. */
  public double[] cycle() {
    return new double[] {792.0 / 1225, -2208.0 / 1225, 2592.0 / 1225};
  }

  @Override
  public double[] start() {
    return new double[] {3.3};
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
