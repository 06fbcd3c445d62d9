package thalweg.networks;

import org.ejml.data.DMatrixRMaj;
import thalweg.losses.ExampleLoss;
import thalweg.math.Vectors;

/** Losses of a network on small batches and their derivatives, in the memory of one thread. */
final class BatchRisk {
  private final DMatrixRMaj x;
  private final ExampleLoss loss;
  private final Variation variation;
  private final Worker worker;

  /** Of one example: scores, their rates of change, and what the loss makes of them. */
  private final double[] s;

  private final double[] rate;
  private final double[] t;

  /** s and t together, for a loss that takes the examples one by one. */
  private final double[][] both;

  /** Of all examples: scores, which a loss may spoil. */
  private final double[] copy;

  BatchRisk(RiskSettings settings, int capacity) {
    x = settings.x();
    loss = settings.loss();
    variation = settings.variation();
    worker = settings.newWorker(capacity);
    s = new double[loss.scores()];
    rate = new double[s.length];
    t = new double[s.length];
    both = new double[][] {s, t};
    copy = new double[capacity * s.length];
  }

  Worker worker() {
    return worker;
  }

  /** The sum of the losses. Their gradients in the scores, which share the work with it, are then in the worker. */
  double loss(Batch batch) {
    return loss(batch, worker.forward(x, batch));
  }

  private double loss(Batch batch, double[] scores) {
    double[] slopes = worker.scoreGradients();
    if (variation.mixes(batch)) {
      return mixed(batch, scores, slopes);
    }
    System.arraycopy(scores, 0, copy, 0, batch.size() * s.length);
    return loss.valuesAndGradients(batch.examples(), batch.from(), batch.to(), copy, slopes, both);
  }

  /**
   * Adds the sums of the losses at the points of a line. The first layers are computed at two points alone, since their output moves in
   * a straight line with the parameters.
   *
   * @param linear how many of the layers; at least 1
   * @param sums one for each point. Modified.
   */
  void addLosses(Batch batch, int linear, Line line, double[] sums) {
    worker.load(line.direction());
    double[] slope = worker.forwardTo(linear, x, batch).clone();
    worker.load(line.start());
    double[] h = worker.forwardTo(linear, x, batch);
    double[] start = h.clone();
    for (int i = 0; i < sums.length; i++) {
      Vectors.combine(1, start, line.t()[i], slope, h);
      worker.load(line.points()[i]);
      sums[i] += loss(batch, worker.forwardFrom(linear, batch));
    }
  }

  /** Adds the gradient of the sum over n, and returns the sum. */
  double addGradient(Batch batch, int n) {
    double sum = loss(batch);
    double[] slopes = worker.scoreGradients();
    for (int i = 0; i < batch.size() * t.length; i++) {
      slopes[i] /= n;
    }
    worker.backward(batch);
    return sum;
  }

  /** Each example has a loss of its own. */
  private double mixed(Batch batch, double[] scores, double[] slopes) {
    double sum = 0;
    for (int row = 0; row < batch.size(); row++) {
      System.arraycopy(scores, row * s.length, s, 0, s.length);
      sum += variation.loss(loss, batch, row).valueAndGradient(batch.example(row), s, t);
      System.arraycopy(t, 0, slopes, row * t.length, t.length);
    }
    return sum;
  }

  /** Adds the product of the Hessian of the sum over n and the direction; after {@link #addGradient} of the same batch. */
  void addHessianVector(Batch batch, int n) {
    double[] scores = worker.scores();
    double[] rates = worker.forwardTangent(batch);
    double[] slopeRates = worker.scoreGradientTangents();
    for (int row = 0; row < batch.size(); row++) {
      System.arraycopy(scores, row * s.length, s, 0, s.length);
      System.arraycopy(rates, row * s.length, rate, 0, s.length);
      variation.loss(loss, batch, row).hessianVector(batch.example(row), s, rate, t);
      for (int j = 0; j < t.length; j++) {
        slopeRates[row * t.length + j] = t[j] / n;
      }
    }
    worker.backwardTangent(batch);
  }
}
