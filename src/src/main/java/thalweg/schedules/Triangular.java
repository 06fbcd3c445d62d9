package thalweg.schedules;

import thalweg.math.Check;

/**
 * Cyclical step sizes: up in a straight line over u steps, down over v, and again,
 *
 * <p>\[\alpha_t=a+(b-a)h(t),\qquad h(t)=\min\bigl(\tfrac su,\tfrac{u+v-s}v\bigr),\quad s=t\bmod(u+v).\]
 *
 * <p>PyTorch's {@code CyclicLR} in its mode {@code triangular}. With a above b it is the momentum that belongs
 * to it. {@link Triangular2} and {@link ExpRange} let the height fade.
 *
 * @param low a, the value at the start of each cycle; at least 0
 * @param high b, the value at its peak; at least 0
 * @param up u, the steps up; at least 1
 * @param down v, the steps down; at least 1
 * @see <a href="https://arxiv.org/abs/1506.01186">Smith, Cyclical Learning Rates for Training Neural Networks (2017)</a>
 */
public record Triangular(double low, double high, int up, int down) implements Schedule {

  /** Checks the settings. */
  public Triangular {
    Check.nonNegative("low", low);
    Check.nonNegative("high", high);
    Check.atLeast("up", up, 1);
    Check.atLeast("down", down, 1);
  }

  /** As many steps down as up. */
  public Triangular(double low, double high, int up) {
    this(low, high, up, up);
  }

  @Override
  public double at(int t) {
    return low + (high - low) * height(t);
  }

  /** h(t), how far up the cycle is; in [0, 1]. */
  double height(int t) {
    double s = Check.atLeast("t", t, 0) % ((long) up + down);
    return s <= up ? s / up : (up + (double) down - s) / down;
  }

  /** How many cycles are complete. */
  int cycles(int t) {
    return (int) (t / ((long) up + down));
  }
}
