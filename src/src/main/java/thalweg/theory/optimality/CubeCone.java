package thalweg.theory.optimality;

import java.util.Arrays;
import java.util.List;

/** The normal cone on the surface of a cube \(|w_i|\le r\): that of a box, but all of its faces move with one radius. */
record CubeCone(double radius, CoordinateCone faces) implements NormalCone {
  @Override
  public double[] nearest(double[] v) {
    return faces.nearest(v);
  }

  @Override
  public double[] nearestOfSpan(double[] v) {
    return faces.nearestOfSpan(v);
  }

  /** The faces, and before them the radius, whose price is the sum of theirs. */
  @Override
  public List<Multiplier> multipliers(double[] n) {
    List<Multiplier> each = faces.multipliers(n);
    if (each.isEmpty()) {
      return each;
    }
    Multiplier[] all = new Multiplier[each.size() + 1];
    double sum = each.stream().mapToDouble(Multiplier::price).sum();
    String name = "the largest |w[i]| at its limit " + Wording.number(radius);
    all[0] = Multiplier.atMost(name, sum, "raising the limit");
    for (int i = 1; i < all.length; i++) {
      all[i] = each.get(i - 1);
    }
    return Arrays.asList(all);
  }

  @Override
  public List<double[]> generators() {
    return faces.generators();
  }
}
