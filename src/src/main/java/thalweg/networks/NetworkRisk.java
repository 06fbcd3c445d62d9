package thalweg.networks;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;
import thalweg.math.Parallel;
import thalweg.math.PerThread;
import thalweg.math.Vectors;

/** The numbers of a {@link NetworkModel}: risk, gradient and Hessian products as sums over blocks of examples, on all processors. */
final class NetworkRisk {
  private final RiskSettings settings;
  private final FreeParameters parameters;
  private final int[] all;
  private final int chunk;
  private final PerThread<Memory> memories = new PerThread<>(Memory::new);

  /** Of one thread, so that no step but the first allocates arrays. */
  private final class Memory {
    final WeightPenalty penalty = new WeightPenalty(settings.penalty(), parameters);
    BatchRisk batches = new BatchRisk(settings, chunk);
    double[][] sums = {};
    double[] unused = {};

    /** An array for each block; that of the first is the caller's. */
    double[][] sums(int blocks, double[] first) {
      if (sums.length < blocks) {
        sums = new double[blocks][];
        for (int block = 1; block < blocks; block++) {
          sums[block] = new double[first.length];
        }
      }
      sums[0] = first;
      return sums;
    }

    /** For a gradient that comes along with a Hessian product. */
    double[] unused() {
      if (unused.length == 0) {
        unused = new double[parameters.dimension()];
      }
      Arrays.fill(unused, 0);
      return unused;
    }
  }

  NetworkRisk(RiskSettings settings) {
    this.settings = settings;
    parameters = settings.parameters();
    all = Worker.all(settings.x().numRows);
    chunk = Worker.chunk(settings.network());
  }

  int[] all() {
    return all;
  }

  double value(double[] w) {
    Check.length("w", w, parameters.dimension());
    Chunks chunks = chunks(settings.noise(), all, 0, all.length);
    double[] losses = new double[chunks.blocks()];
    Parallel.forEach(
        losses.length,
        block -> {
          BatchRisk risk = loaded(w, chunks);
          for (int i = chunks.first(block); i < chunks.first(block + 1); i++) {
            losses[block] += risk.loss(chunks.at(i));
          }
        });
    return Arrays.stream(losses).sum() / all.length + memories.get().penalty.value(w);
  }

  /** How many layers have an output that moves evenly along a line, and most of the work; 0 for none. */
  int linearLayers() {
    return settings.network().layers().linearLayers(settings.network().input());
  }

  /** The values at points of a line, \(w+t_i\,v\). */
  double[] values(double[] w, double[] v, double[] t) {
    Check.length("w", w, parameters.dimension());
    Check.length("v", v, parameters.dimension());
    int linear = linearLayers();
    Line line = Line.of(w, v, t);
    if (linear == 0) {
      return Arrays.stream(line.points()).mapToDouble(this::value).toArray();
    }
    Line whole = Line.of(parameters.whole(w), parameters.direction(v), t);
    Chunks chunks = chunks(settings.noise(), all, 0, all.length);
    double[][] losses = new double[chunks.blocks()][t.length];
    Parallel.forEach(
        losses.length,
        block -> {
          BatchRisk risk = loaded(w, chunks);
          for (int i = chunks.first(block); i < chunks.first(block + 1); i++) {
            risk.addLosses(chunks.at(i), linear, whole, losses[block]);
          }
        });
    double[] values = new double[t.length];
    for (double[] each : losses) {
      Vectors.axpy(1.0 / all.length, each, values);
    }
    for (int i = 0; i < t.length; i++) {
      values[i] += memories.get().penalty.value(line.points()[i]);
    }
    return values;
  }

  double batchGradient(long stepNoise, int[] examples, int from, int to, double[] w, double[] g) {
    Check.length("w", w, parameters.dimension());
    Check.length("g", g, parameters.dimension());
    Memory memory = memories.get();
    Chunks chunks = chunks(stepNoise, examples, from, to);
    double[] losses = new double[chunks.blocks()];
    double[][] gradients = memory.sums(losses.length, g);
    Parallel.forEach(
        losses.length,
        block -> {
          BatchRisk risk = loaded(w, chunks);
          Arrays.fill(gradients[block], 0);
          risk.worker().addGradientsTo(gradients[block]);
          for (int i = chunks.first(block); i < chunks.first(block + 1); i++) {
            losses[block] += risk.addGradient(chunks.at(i), to - from);
          }
        });
    double loss = addUp(losses, gradients);
    return loss / (to - from) + memory.penalty.addGradient(w, g);
  }

  void hessianVector(double[] w, double[] v, double[] hv) {
    Check.length("w", w, parameters.dimension());
    Check.length("hv", hv, parameters.dimension());
    Memory memory = memories.get();
    double[] direction = parameters.direction(Check.length("v", v, parameters.dimension()));
    Chunks chunks = chunks(settings.noise(), all, 0, all.length);
    double[] losses = new double[chunks.blocks()];
    double[][] products = memory.sums(losses.length, hv);
    Parallel.forEach(
        losses.length,
        block -> {
          BatchRisk risk = loaded(w, chunks);
          risk.worker().loadDirection(direction);
          Arrays.fill(products[block], 0);
          risk.worker().addHessianVectorsTo(products[block]);
          risk.worker().addGradientsTo(memories.get().unused());
          for (int i = chunks.first(block); i < chunks.first(block + 1); i++) {
            Batch chunk = chunks.at(i);
            losses[block] += risk.addGradient(chunk, all.length);
            risk.addHessianVector(chunk, all.length);
          }
        });
    addUp(losses, products);
    memory.penalty.addHessianVector(w, v, hv);
  }

  /** Adds the arrays of all blocks to that of the first, in order, and returns the sum of the losses. */
  private static double addUp(double[] losses, double[][] sums) {
    double loss = losses[0];
    for (int block = 1; block < losses.length; block++) {
      loss += losses[block];
      Vectors.axpy(1, sums[block], sums[0]);
    }
    return loss;
  }

  /** The scores of some of the examples as a training step sees them, one a row. */
  DMatrixRMaj batchScores(long stepNoise, int[] examples, double[] w) {
    Check.length("w", w, parameters.dimension());
    Chunks chunks = chunks(stepNoise, examples, 0, examples.length);
    DMatrixRMaj scores = new DMatrixRMaj(examples.length, settings.loss().scores());
    BatchRisk risk = loaded(w, chunks);
    for (int i = 0; i < chunks.count(); i++) {
      Batch batch = chunks.at(i);
      int k = scores.numCols;
      double[] some = risk.worker().forward(settings.x(), batch);
      System.arraycopy(some, 0, scores.data, batch.from() * k, batch.size() * k);
    }
    return scores;
  }

  double[] losses(int[] examples, DMatrixRMaj scores) {
    Check.shape("scores", scores, examples.length, settings.loss().scores());
    double[] losses = new double[examples.length];
    double[] s = new double[scores.numCols];
    for (int i = 0; i < losses.length; i++) {
      System.arraycopy(scores.data, i * s.length, s, 0, s.length);
      losses[i] = settings.loss().value(examples[i], s);
    }
    return losses;
  }

  /** Moves running statistics toward those of the batch that this thread saw last. */
  void track() {
    memories.get().batches.worker().track(settings.statistics().live());
  }

  private Chunks chunks(long noise, int[] examples, int from, int to) {
    Batch batch = new Batch(examples, from, to, settings.training(), noise);
    return new Chunks(batch, settings.isCoupled() ? batch.size() : chunk);
  }

  /** This thread's arrays, with room for a chunk, at these parameters. */
  private BatchRisk loaded(double[] w, Chunks chunks) {
    Memory memory = memories.get();
    if (memory.batches.worker().capacity() < chunks.size()) {
      memory.batches = new BatchRisk(settings, chunks.size());
    }
    memory.batches.worker().load(parameters.whole(w));
    memory.batches.worker().loadStatistics(settings.statistics().live());
    return memory.batches;
  }
}
