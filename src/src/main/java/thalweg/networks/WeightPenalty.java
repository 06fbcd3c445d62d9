package thalweg.networks;

import java.util.Arrays;
import thalweg.penalties.NoPenalty;
import thalweg.penalties.Penalty;

/** A penalty on the weights among a network's trained parameters, in the memory of one thread. */
final class WeightPenalty {
  private final Penalty penalty;
  private final int[] indices;
  private final double[] weights;
  private final double[] direction;
  private final double[] slopes;

  WeightPenalty(Penalty penalty, FreeParameters parameters) {
    this.penalty = penalty;
    indices = penalty instanceof NoPenalty ? new int[0] : parameters.weights();
    weights = new double[indices.length];
    direction = new double[indices.length];
    slopes = new double[indices.length];
  }

  double value(double[] w) {
    return penalty.value(gathered(w, weights));
  }

  /** Adds the gradient, and returns the value. */
  double addGradient(double[] w, double[] g) {
    clearSlopes();
    penalty.addGradient(gathered(w, weights), slopes);
    scatter(g);
    return penalty.value(weights);
  }

  void addHessianVector(double[] w, double[] v, double[] hv) {
    clearSlopes();
    penalty.addHessianVector(gathered(w, weights), gathered(v, direction), slopes);
    scatter(hv);
  }

  private double[] gathered(double[] w, double[] to) {
    for (int i = 0; i < indices.length; i++) {
      to[i] = w[indices[i]];
    }
    return to;
  }

  private void clearSlopes() {
    Arrays.fill(slopes, 0);
  }

  private void scatter(double[] g) {
    for (int i = 0; i < indices.length; i++) {
      g[indices[i]] += slopes[i];
    }
  }
}
