package thalweg.theory.optimality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import thalweg.constraints.L1Ball;

/**
 * The normal cone on the surface of the 1-norm's ball, \(\mu\,\partial\lVert p\rVert_1\) with μ ≥ 0: \(n_i=\mu\,\mathrm{sign}(p_i)\)
 * where \(p_i\ne0\), and \(|n_i|\le\mu\) where it is 0.
 *
 * @param radius r
 * @param sign the sign of each entry, 0 for those that are 0
 */
record L1BallCone(double radius, double[] sign) implements NormalCone {

  static NormalCone at(L1Ball ball, double[] p, double tolerance) {
    double norm = Arrays.stream(p).map(Math::abs).sum();
    if (norm < ball.radius() - tolerance) {
      return new EmptyCone();
    }
    double[] sign = new double[p.length];
    Arrays.setAll(sign, i -> Math.abs(p[i]) <= tolerance ? 0 : Math.signum(p[i]));
    return new L1BallCone(ball.radius(), sign);
  }

  @Override
  public double[] nearest(double[] v) {
    double mu = Math.max(0, Level.of(along(v), beside(v)));
    double[] n = new double[v.length];
    Arrays.setAll(
        n, i -> sign[i] == 0 ? Math.max(-mu, Math.min(v[i], mu)) : zeroSafe(mu * sign[i]));
    return n;
  }

  @Override
  public double[] nearestOfSpan(double[] v) {
    double mu = radiusPrice(v);
    double[] n = new double[v.length];
    Arrays.setAll(n, i -> sign[i] == 0 ? v[i] : zeroSafe(mu * sign[i]));
    return n;
  }

  private static double zeroSafe(double x) {
    return x + 0.0; // no −0
  }

  /** \(v_i\,\mathrm{sign}(p_i)\) where \(p_i\ne0\). */
  private double[] along(double[] v) {
    double[] some = new double[v.length];
    int count = 0;
    for (int i = 0; i < v.length; i++) {
      if (sign[i] != 0) {
        some[count++] = sign[i] * v[i];
      }
    }
    return Arrays.copyOf(some, count);
  }

  /** \(|v_i|\) where \(p_i=0\). */
  private double[] beside(double[] v) {
    double[] some = new double[v.length];
    int count = 0;
    for (int i = 0; i < v.length; i++) {
      if (sign[i] == 0) {
        some[count++] = Math.abs(v[i]);
      }
    }
    return Arrays.copyOf(some, count);
  }

  private double radiusPrice(double[] v) {
    return Arrays.stream(along(v)).average().orElse(0);
  }

  @Override
  public List<Multiplier> multipliers(double[] n) {
    double mu = radiusPrice(n);
    List<Multiplier> prices = new ArrayList<>();
    String name = "the 1-norm of w at its limit " + Wording.number(radius);
    prices.add(Multiplier.atMost(name, mu, "raising the limit"));
    for (int i = 0; i < n.length; i++) {
      if (sign[i] == 0) {
        prices.add(Multiplier.atKink("w[" + i + "]", Math.abs(n[i]), mu));
      }
    }
    return prices;
  }
}
