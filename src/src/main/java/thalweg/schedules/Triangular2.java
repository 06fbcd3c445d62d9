package thalweg.schedules;

/**
 * Cyclical step sizes whose height halves after each cycle, \(\alpha_t=a+(b-a)h(t)2^{-c}\) with c complete cycles
 * and the h of {@link Triangular}.
 *
 * <p>PyTorch's {@code CyclicLR} in its mode {@code triangular2}.
 *
 * @param triangle the cycle: a, b and its steps
 * @see <a href="https://arxiv.org/abs/1506.01186">Smith, Cyclical Learning Rates for Training Neural Networks (2017)</a>
 */
public record Triangular2(Triangular triangle) implements Schedule {

  /** As many steps down as up. */
  public Triangular2(double low, double high, int up) {
    this(new Triangular(low, high, up));
  }

  @Override
  public double at(int t) {
    double height = triangle.height(t) * Math.pow(2, -triangle.cycles(t));
    return triangle.low() + (triangle.high() - triangle.low()) * height;
  }
}
