package thalweg.theory.optimality;

import java.util.List;
import thalweg.constraints.SecondOrderCone;
import thalweg.math.Vectors;

/** The normal cone at the tip of the second-order cone: the cone turned round, \(\lVert n_x\rVert\le-n_t\). */
record TipCone(SecondOrderCone cone) implements NormalCone {
  @Override
  public double[] nearest(double[] v) {
    double[] n = v.clone();
    Vectors.scale(-1, n);
    cone.project(n);
    for (int i = 0; i < n.length; i++) {
      n[i] = 0 - n[i];
    }
    return n;
  }

  @Override
  public double[] nearestOfSpan(double[] v) {
    return v.clone();
  }

  @Override
  public List<Multiplier> multipliers(double[] n) {
    String name = "w at the tip of the second-order cone, ‖x‖ ≤ t";
    return List.of(Multiplier.atMost(name, 0 - n[n.length - 1], "allowing ‖x‖ to exceed t"));
  }
}
