package thalweg.theory.optimality;

import java.util.List;
import thalweg.math.Vectors;

/**
 * The normal cone of one smooth surface: the multiples of its normal a, nonnegative ones for an inequality.
 *
 * @param normal a, in the units in which the constraint is written
 * @param twoSided whether it is an equation, whose multiplier may have any sign
 * @param constraint its name
 * @param meaning what grows with the right-hand side
 */
record RayCone(double[] normal, boolean twoSided, String constraint, String meaning)
    implements NormalCone {

  /** \(a^\top v/\lVert a\rVert^2\), by way of the direction of a, since the square of a may overflow. */
  private double multiple(double[] v) {
    double[] direction = normal.clone();
    Vectors.normalize(direction);
    return Vectors.dot(direction, v) / Vectors.norm2(normal);
  }

  @Override
  public double[] nearest(double[] v) {
    return times(twoSided ? multiple(v) : Math.max(0, multiple(v)));
  }

  @Override
  public double[] nearestOfSpan(double[] v) {
    return times(multiple(v));
  }

  private double[] times(double multiple) {
    double[] n = normal.clone();
    Vectors.scale(multiple, n);
    return n;
  }

  @Override
  public List<Multiplier> multipliers(double[] n) {
    double price = multiple(n);
    return List.of(
        twoSided
            ? Multiplier.equation(constraint, price, meaning)
            : Multiplier.atMost(constraint, price, meaning));
  }

  @Override
  public List<double[]> generators() {
    return twoSided ? List.of(normal, times(-1)) : List.of(normal);
  }
}
