package thalweg.theory.optimality;

import java.util.ArrayList;
import java.util.List;
import thalweg.constraints.Box;

/** The normal cone of a box: an arrow outwards for each bound that p touches. */
record CoordinateCone(double[] lower, double[] upper, boolean[] low, boolean[] high)
    implements NormalCone {

  static CoordinateCone at(Box box, double[] p, double tolerance) {
    boolean[] low = new boolean[p.length];
    boolean[] high = new boolean[p.length];
    for (int i = 0; i < p.length; i++) {
      low[i] = p[i] - box.lower()[i] <= tolerance;
      high[i] = box.upper()[i] - p[i] <= tolerance;
    }
    return new CoordinateCone(box.lower(), box.upper(), low, high);
  }

  @Override
  public double[] nearest(double[] v) {
    double[] n = new double[v.length];
    for (int i = 0; i < n.length; i++) {
      n[i] = v[i] < 0 ? (low[i] ? v[i] : 0) : (high[i] ? v[i] : 0);
    }
    return n;
  }

  @Override
  public double[] nearestOfSpan(double[] v) {
    double[] n = new double[v.length];
    for (int i = 0; i < n.length; i++) {
      n[i] = low[i] || high[i] ? v[i] : 0;
    }
    return n;
  }

  @Override
  public List<Multiplier> multipliers(double[] n) {
    List<Multiplier> prices = new ArrayList<>();
    for (int i = 0; i < n.length; i++) {
      if (low[i] && !(high[i] && n[i] > 0)) {
        String name = "w[%d] at its lower bound %s".formatted(i, Wording.number(lower[i]));
        prices.add(Multiplier.atLeast(name, 0 - n[i], "raising the bound"));
      } else if (high[i]) {
        String name = "w[%d] at its upper bound %s".formatted(i, Wording.number(upper[i]));
        prices.add(Multiplier.atMost(name, n[i], "raising the bound"));
      }
    }
    return prices;
  }

  @Override
  public List<double[]> generators() {
    List<double[]> arrows = new ArrayList<>();
    for (int i = 0; i < low.length; i++) {
      if (low[i]) {
        arrows.add(unit(i, -1));
      }
      if (high[i]) {
        arrows.add(unit(i, 1));
      }
    }
    return arrows;
  }

  private double[] unit(int i, double entry) {
    double[] arrow = new double[low.length];
    arrow[i] = entry;
    return arrow;
  }
}
