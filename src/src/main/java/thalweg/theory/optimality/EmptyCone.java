package thalweg.theory.optimality;

import java.util.List;

/** The normal cone inside a set: nothing but 0, so only a zero gradient is optimal. */
record EmptyCone() implements NormalCone {
  @Override
  public double[] nearest(double[] v) {
    return new double[v.length];
  }

  @Override
  public double[] nearestOfSpan(double[] v) {
    return new double[v.length];
  }

  @Override
  public List<Multiplier> multipliers(double[] n) {
    return List.of();
  }
}
