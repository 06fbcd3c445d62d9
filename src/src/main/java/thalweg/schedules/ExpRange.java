package thalweg.schedules;

import thalweg.math.Check;

/**
 * Cyclical step sizes whose height decays exponentially, \(\alpha_t=a+(b-a)h(t)\gamma^t\) with the h of {@link
 * Triangular}.
 *
 * <p>PyTorch's {@code CyclicLR} in its mode {@code exp_range}.
 *
 * @param triangle the cycle: a, b and its steps
 * @param gamma γ, the factor each step; in (0, 1]
 * @see <a href="https://arxiv.org/abs/1506.01186">Smith, Cyclical Learning Rates for Training Neural Networks (2017)</a>
 */
public record ExpRange(Triangular triangle, double gamma) implements Schedule {

  /** Checks the factor. */
  public ExpRange {
    Check.positive("gamma", gamma);
    Check.inClosed("gamma", gamma, 0, 1);
  }

  /** As many steps down as up. */
  public ExpRange(double low, double high, int up, double gamma) {
    this(new Triangular(low, high, up), gamma);
  }

  @Override
  public double at(int t) {
    double height = triangle.height(t) * Math.pow(gamma, t);
    return triangle.low() + (triangle.high() - triangle.low()) * height;
  }
}
