package thalweg.theory.optimality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import thalweg.constraints.Simplex;

/** The normal cone of the simplex: one multiplier ν for the sum, and \(n_i\le\nu\) where \(p_i=0\), with equality elsewhere. */
record SimplexCone(double sum, boolean[] zero) implements NormalCone {

  static SimplexCone at(Simplex simplex, double[] p, double tolerance) {
    double largest = Arrays.stream(p).max().orElse(0);
    boolean[] zero = new boolean[p.length];
    for (int i = 0; i < p.length; i++) {
      zero[i] = p[i] <= tolerance && p[i] < largest;
    }
    return new SimplexCone(simplex.radius(), zero);
  }

  @Override
  public double[] nearest(double[] v) {
    double level = Level.of(entries(v, false), entries(v, true));
    double[] n = new double[v.length];
    Arrays.setAll(n, i -> zero[i] ? Math.min(v[i], level) : level);
    return n;
  }

  @Override
  public double[] nearestOfSpan(double[] v) {
    double mean = Arrays.stream(entries(v, false)).average().orElse(0);
    double[] n = new double[v.length];
    Arrays.setAll(n, i -> zero[i] ? v[i] : mean);
    return n;
  }

  private double[] entries(double[] v, boolean wanted) {
    double[] some = new double[v.length];
    int count = 0;
    for (int i = 0; i < v.length; i++) {
      if (zero[i] == wanted) {
        some[count++] = v[i];
      }
    }
    return Arrays.copyOf(some, count);
  }

  @Override
  public List<Multiplier> multipliers(double[] n) {
    double level = Arrays.stream(entries(n, false)).average().orElse(0);
    List<Multiplier> prices = new ArrayList<>();
    String name = "the sum of w, " + Wording.number(sum);
    prices.add(Multiplier.equation(name, level, "raising the sum"));
    for (int i = 0; i < n.length; i++) {
      if (zero[i]) {
        prices.add(Multiplier.atLeast("w[" + i + "] at 0", level - n[i], "raising this bound"));
      }
    }
    return prices;
  }

  @Override
  public List<double[]> generators() {
    List<double[]> arrows = new ArrayList<>();
    double[] ones = new double[zero.length];
    Arrays.fill(ones, 1);
    arrows.add(ones);
    double[] minus = new double[zero.length];
    Arrays.fill(minus, -1);
    arrows.add(minus);
    for (int i = 0; i < zero.length; i++) {
      if (zero[i]) {
        double[] arrow = new double[zero.length];
        arrow[i] = -1;
        arrows.add(arrow);
      }
    }
    return arrows;
  }
}
