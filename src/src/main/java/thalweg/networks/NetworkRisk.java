package thalweg.networks;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import thalweg.losses.ExampleLoss;
import thalweg.math.Check;
import thalweg.penalties.Penalty;

/** The numbers of a {@link NetworkModel}: risk, gradient and Hessian products, in the memory of the calling thread. */
final class NetworkRisk {
  private final RiskSettings settings;
  private final DMatrixRMaj x;
  private final ExampleLoss loss;
  private final Penalty penalty;
  private final FreeParameters parameters;
  private final Variation variation;
  private final int[] all;
  private final int[] penalized;
  private final ThreadLocal<Worker> workers;

  NetworkRisk(RiskSettings settings) {
    this.settings = settings;
    x = settings.x();
    loss = settings.loss();
    penalty = settings.penalty();
    parameters = settings.parameters();
    variation = settings.variation();
    all = Worker.all(x.numRows);
    penalized = parameters.weights();
    workers = ThreadLocal.withInitial(() -> newWorker(Worker.CHUNK));
  }

  int[] all() {
    return all;
  }

  double value(double[] w) {
    Worker worker = worker(w, all.length);
    double[] s = new double[loss.scores()];
    double sum = 0;
    for (Batch batch : chunks(settings.noise(), all, 0, all.length)) {
      double[] scores = worker.forward(x, batch);
      for (int row = 0; row < batch.size(); row++) {
        System.arraycopy(scores, row * s.length, s, 0, s.length);
        sum += variation.loss(loss, batch, row).value(all[batch.from() + row], s);
      }
    }
    return sum / all.length + penalty.value(gather(w));
  }

  double batchGradient(long stepNoise, int[] examples, int from, int to, double[] w, double[] g) {
    Check.length("g", g, parameters.dimension());
    int n = Check.atLeast("batch size", to - from, 1);
    Worker worker = worker(w, n);
    worker.clearGradients();
    double sum = 0;
    for (Batch batch : chunks(stepNoise, examples, from, to)) {
      double[] scores = worker.forward(x, batch);
      sum += lossAndSlopes(batch, scores, worker.scoreGradients(), n);
      worker.backward(batch);
    }
    double[] whole = new double[settings.network().dimension()];
    worker.storeGradient(whole);
    parameters.select(whole, g);
    double[] weights = gather(w);
    double[] slopes = new double[weights.length];
    penalty.addGradient(weights, slopes);
    scatter(slopes, g);
    return sum / n + penalty.value(weights);
  }

  void hessianVector(double[] w, double[] v, double[] hv) {
    Check.length("hv", hv, parameters.dimension());
    Worker worker = worker(w, all.length);
    worker.loadDirection(parameters.direction(Check.length("v", v, parameters.dimension())));
    worker.clearGradients();
    for (Batch batch : chunks(settings.noise(), all, 0, all.length)) {
      double[] scores = worker.forward(x, batch);
      lossAndSlopes(batch, scores, worker.scoreGradients(), all.length);
      worker.backward(batch);
      double[] rates = worker.forwardTangent(batch);
      slopeRates(batch, scores, rates, worker.scoreGradientTangents());
      worker.backwardTangent(batch);
    }
    double[] whole = new double[settings.network().dimension()];
    worker.storeHessianVector(whole);
    parameters.select(whole, hv);
    double[] weights = gather(w);
    double[] products = new double[weights.length];
    penalty.addHessianVector(weights, gather(v), products);
    scatter(products, hv);
  }

  /** The scores of some of the examples as a training step sees them, one a row. */
  DMatrixRMaj batchScores(long stepNoise, int[] examples, double[] w) {
    Worker worker = worker(w, examples.length);
    DMatrixRMaj scores = new DMatrixRMaj(examples.length, loss.scores());
    for (Batch batch : chunks(stepNoise, examples, 0, examples.length)) {
      System.arraycopy(
          worker.forward(x, batch),
          0,
          scores.data,
          batch.from() * scores.numCols,
          batch.size() * scores.numCols);
    }
    return scores;
  }

  double[] losses(int[] examples, DMatrixRMaj scores) {
    Check.shape("scores", scores, examples.length, loss.scores());
    double[] losses = new double[examples.length];
    double[] s = new double[loss.scores()];
    for (int i = 0; i < losses.length; i++) {
      System.arraycopy(scores.data, i * s.length, s, 0, s.length);
      losses[i] = loss.value(examples[i], s);
    }
    return losses;
  }

  /** Moves running statistics toward those of the batch that this thread saw last. */
  void track() {
    workers.get().track(settings.statistics().live());
  }

  /** Writes \(\frac1n\frac{\partial\ell}{\partial s}\) of each example, and returns the sum of the losses. */
  private double lossAndSlopes(Batch batch, double[] scores, double[] slopes, int n) {
    double[] s = new double[loss.scores()];
    double[] t = new double[s.length];
    double sum = 0;
    for (int row = 0; row < batch.size(); row++) {
      int i = batch.examples()[batch.from() + row];
      ExampleLoss own = variation.loss(loss, batch, row);
      System.arraycopy(scores, row * s.length, s, 0, s.length);
      sum += own.value(i, s);
      own.gradient(i, s, t);
      for (int j = 0; j < t.length; j++) {
        slopes[row * t.length + j] = t[j] / n;
      }
    }
    return sum;
  }

  /** Writes \(\frac1n\frac{\partial^2\ell}{\partial s^2}\dot s\) of each example. */
  private void slopeRates(Batch batch, double[] scores, double[] rates, double[] slopeRates) {
    double[] s = new double[loss.scores()];
    double[] rate = new double[s.length];
    double[] t = new double[s.length];
    for (int row = 0; row < batch.size(); row++) {
      System.arraycopy(scores, row * s.length, s, 0, s.length);
      System.arraycopy(rates, row * s.length, rate, 0, s.length);
      variation
          .loss(loss, batch, row)
          .hessianVector(batch.examples()[batch.from() + row], s, rate, t);
      for (int j = 0; j < t.length; j++) {
        slopeRates[row * t.length + j] = t[j] / all.length;
      }
    }
  }

  /** A batch in pieces that fit into the cache, or in one where its examples depend on each other. */
  private List<Batch> chunks(long stepNoise, int[] examples, int from, int to) {
    int chunk = settings.isCoupled() ? to - from : Worker.CHUNK;
    List<Batch> chunks = new ArrayList<>();
    for (int at = from; at < to; at += chunk) {
      chunks.add(new Batch(examples, at, Math.min(at + chunk, to), settings.training(), stepNoise));
    }
    return chunks;
  }

  private Worker worker(double[] w, int batch) {
    Check.length("w", w, parameters.dimension());
    Worker worker = workers.get();
    if (settings.isCoupled() && worker.capacity() < batch) {
      worker = newWorker(batch);
      workers.set(worker);
    }
    worker.load(parameters.whole(w));
    worker.loadStatistics(settings.statistics().live());
    return worker;
  }

  private Worker newWorker(int capacity) {
    return new Worker(
        settings.network(), capacity, settings.statistics().live(), parameters::isFree, variation);
  }

  private double[] gather(double[] w) {
    double[] weights = new double[penalized.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = w[penalized[i]];
    }
    return weights;
  }

  private void scatter(double[] slopes, double[] g) {
    for (int i = 0; i < slopes.length; i++) {
      g[penalized[i]] += slopes[i];
    }
  }
}
