package thalweg.models;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import thalweg.losses.ExampleLoss;
import thalweg.math.Check;
import thalweg.math.Parallel;
import thalweg.math.Products;
import thalweg.math.Vectors;
import thalweg.penalties.Penalty;

/**
 * The mean over examples of a loss of their linear scores, plus a penalty on the weights,
 * \(f(W,b)=\frac1n\sum_i\ell(Wx_i+b,y_i)+r(W)\): what both models are.
 *
 * <p>Sums over many examples are taken in blocks by all processors and added in the order of the blocks, so their bits do not depend on
 * the number of threads. Every thread has scratch memory of its own, so one instance may serve any number of threads, and a call
 * allocates nothing as long as one block holds all examples. Scores are taken for a chunk of examples before their slopes go back, since
 * dot products of many rows overlap in the processor and a dot product between two updates of the gradient does not.
 */
final class Risk {
  /** Examples of a block. */
  private static final int BLOCK = 4096;

  private static final double[] NOTHING = {};

  private final LinearScores scores;
  private final ExampleLoss loss;
  private final Penalty penalty;
  private final int[] all;
  private final ThreadLocal<Scratch> scratch;

  Risk(LinearScores scores, ExampleLoss loss, Penalty penalty) {
    this.scores = scores;
    this.loss = loss;
    this.penalty = penalty;
    all = new int[scores.x().numRows];
    Arrays.setAll(all, i -> i);
    scratch = ThreadLocal.withInitial(() -> new Scratch(scores));
  }

  /** A share of a sum: adds vectors to its second argument, and returns numbers added. */
  private interface Share {
    double add(Scratch own, int from, int to, double[] total);
  }

  /** The sum over the places from one to another, block by block; for more than a block, since it allocates. */
  private double sum(int first, int last, double[] total, Share share) {
    int blocks = (last - first + BLOCK - 1) / BLOCK;
    double[][] totals = new double[blocks][total.length];
    double[] sums = new double[blocks];
    Parallel.forEach(
        blocks,
        b -> {
          int from = first + b * BLOCK;
          int to = Math.min(from + BLOCK, last);
          sums[b] = share.add(scratch.get(), from, to, totals[b]);
        });
    double sum = 0;
    for (int b = 0; b < blocks; b++) {
      sum += sums[b];
      Vectors.axpy(1, totals[b], total);
    }
    return sum;
  }

  double value(double[] w) {
    Check.length("w", w, scores.dimension());
    double sum =
        all.length <= BLOCK
            ? values(scratch.get(), w, 0, all.length)
            : sum(0, all.length, NOTHING, (own, from, to, total) -> values(own, w, from, to));
    return sum / all.length + penalty.value(head(w, scratch.get().w));
  }

  private double values(Scratch own, double[] w, int first, int last) {
    scores.pack(w, own.packedW);
    double sum = 0;
    for (int from = first; from < last; from += Scratch.CHUNK) {
      int to = Math.min(from + Scratch.CHUNK, last);
      score(own, all, from, to);
      for (int i = from; i < to; i++) {
        sum += loss.value(i, own.row(own.scores, i - from, own.s));
      }
    }
    return sum;
  }

  double valueAndGradient(double[] w, double[] g) {
    return batchGradient(all, 0, all.length, w, g);
  }

  double batchGradient(int[] examples, int first, int last, double[] w, double[] g) {
    Check.length("w", w, scores.dimension());
    Check.length("g", g, scores.dimension());
    int size = Check.atLeast("batch size", last - first, 1);
    Scratch own = scratch.get();
    Arrays.fill(own.sum, 0);
    double sum =
        size <= BLOCK
            ? gradients(own, examples, w, first, last, size, own.sum)
            : sum(
                first,
                last,
                own.sum,
                (mine, from, to, total) -> gradients(mine, examples, w, from, to, size, total));
    scores.unpack(own.sum, g);
    penalty.addGradient(head(w, own.w), head(g, own.g));
    System.arraycopy(own.g, 0, g, 0, own.g.length);
    return sum / size + penalty.value(own.w);
  }

  private double gradients(
      Scratch own, int[] examples, double[] w, int first, int last, int size, double[] total) {
    scores.pack(w, own.packedW);
    boolean inPlace = examples == all && scores.k() == 1;
    double sum = 0;
    for (int from = first; from < last; from += Scratch.CHUNK) {
      int to = Math.min(from + Scratch.CHUNK, last);
      if (inPlace) {
        scores.ofRange(from, to, own.packedW, own.scores);
      } else {
        score(own, examples, from, to);
      }
      sum += slopes(own, examples, from, to);
      Vectors.scale(1.0 / size, own.slopes);
      if (inPlace) {
        scores.addTransposedOfRange(from, to, own.slopes, total);
      } else {
        scores.addTransposed(own.rows, to - from, own.slopes, total);
      }
    }
    return sum;
  }

  /** Takes some examples, and scores them by the weights that are packed. */
  private int score(Scratch own, int[] examples, int from, int to) {
    int count = scores.load(examples, from, to, own.rows);
    scores.of(own.rows, count, own.packedW, own.scores);
    return count;
  }

  /** The sum of the losses of the examples that are scored, and the slopes of each. */
  private double slopes(Scratch own, int[] examples, int from, int to) {
    return loss.valuesAndGradients(examples, from, to, own.scores, own.slopes, own.row);
  }

  void hessianVector(double[] w, double[] v, double[] hv) {
    Check.length("w", w, scores.dimension());
    Check.length("v", v, scores.dimension());
    Check.length("hv", hv, scores.dimension());
    Scratch own = scratch.get();
    Arrays.fill(own.sum, 0);
    if (all.length <= BLOCK) {
      hessianVectors(own, w, v, 0, all.length, own.sum);
    } else {
      sum(0, all.length, own.sum, (mine, from, to, g) -> hessianVectors(mine, w, v, from, to, g));
    }
    scores.unpack(own.sum, hv);
    penalty.addHessianVector(head(w, own.w), head(v, own.v), head(hv, own.g));
    System.arraycopy(own.g, 0, hv, 0, own.g.length);
  }

  private double hessianVectors(
      Scratch own, double[] w, double[] v, int first, int last, double[] total) {
    scores.pack(w, own.packedW);
    scores.pack(v, own.packedV);
    for (int from = first; from < last; from += Scratch.CHUNK) {
      int to = Math.min(from + Scratch.CHUNK, last);
      int count = score(own, all, from, to);
      scores.of(own.rows, count, own.packedV, own.slopes);
      for (int i = from; i < to; i++) {
        own.row(own.scores, i - from, own.s);
        own.row(own.slopes, i - from, own.ds);
        loss.hessianVector(i, own.s, own.ds, own.t);
        own.putSlopes(i - from, all.length);
      }
      scores.addTransposed(own.rows, count, own.slopes, total);
    }
    return 0;
  }

  /** The whole Hessian where there is one score, \(\frac1n\sum_i\ell''_i\tilde x_i\tilde x_i^\top\) and the penalty's. */
  DMatrixRMaj hessian(double[] w) {
    DMatrixRMaj h = weightedGram(w, Double.NEGATIVE_INFINITY);
    addHessianOfPenalty(head(w, scratch.get().w), h);
    return h;
  }

  /**
   * A matrix near every score's block of the Hessian, \(\frac1n\sum_ih_i\tilde x_i\tilde x_i^\top+L_rI_w\), where \(h_i\) is the
   * mean of \(\partial^2\ell/\partial s_c^2\) over the scores, but at least a hundredth of \(L_\ell\).
   */
  DMatrixRMaj meanBlock(double[] w) {
    DMatrixRMaj block = weightedGram(w, 0.01 * loss.smoothness());
    for (int j = 0; j < scores.x().numCols; j++) {
      block.add(j, j, penalty.smoothness());
    }
    return block;
  }

  private DMatrixRMaj weightedGram(double[] w, double least) {
    Check.length("w", w, scores.dimension());
    DMatrixRMaj gram = new DMatrixRMaj(scores.width(), scores.width());
    sum(
        0,
        all.length,
        gram.data,
        (own, from, to, total) -> weightedGrams(own, w, from, to, least, total));
    return gram;
  }

  private double weightedGrams(
      Scratch own, double[] w, int first, int last, double least, double[] total) {
    int d = scores.width();
    double[] weighted = new double[Scratch.CHUNK * d];
    scores.pack(w, own.packedW);
    for (int from = first; from < last; from += Scratch.CHUNK) {
      int count = score(own, all, from, Math.min(from + Scratch.CHUNK, last));
      for (int i = 0; i < count; i++) {
        loss.hessianDiagonal(from + i, own.row(own.scores, i, own.s), own.t);
        double weight = Math.max(mean(own.t), least) / all.length;
        for (int j = 0; j < d; j++) {
          weighted[i * d + j] = weight * own.rows[i * d + j];
        }
      }
      Products.addTransposedTimes(weighted, own.rows, total, count, d, d);
    }
    return 0;
  }

  private static double mean(double[] t) {
    double sum = 0;
    for (double each : t) {
      sum += each;
    }
    return sum / t.length;
  }

  /** What a fit by Newton's method or a relative of it needs. */
  void requireSmooth() {
    if (Double.isInfinite(loss.smoothness() + penalty.smoothness())) {
      throw new IllegalStateException(
          "fit needs a loss and a penalty with a Lipschitz gradient but has %s and %s; take a proximal method (Fista, CoordinateDescent) or a subgradient method"
              .formatted(words(loss), penalty)
              .replace("[]", ""));
    }
  }

  /** The loss without its targets. */
  private static Object words(ExampleLoss loss) {
    return loss instanceof ExampleLoss.OfNumber numbers
        ? numbers.loss()
        : loss instanceof ExampleLoss.OfClass classes ? classes.loss() : loss;
  }

  private void addHessianOfPenalty(double[] weights, DMatrixRMaj h) {
    double[] unit = new double[weights.length];
    double[] column = new double[weights.length];
    for (int j = 0; j < weights.length; j++) {
      unit[j] = 1;
      Arrays.fill(column, 0);
      penalty.addHessianVector(weights, unit, column);
      unit[j] = 0;
      for (int i = 0; i < weights.length; i++) {
        h.add(i, j, column[i]);
      }
    }
  }

  double smoothness() {
    double a = loss.smoothness();
    double c = penalty.smoothness();
    return Double.isInfinite(a + c) ? a + c : scores.largestEigenvalue(a, c);
  }

  double strongConvexity() {
    return scores.smallestEigenvalue(loss.strongConvexity(), penalty.strongConvexity());
  }

  /** The first entries of a vector, the weights, copied to where they have room. */
  private static double[] head(double[] vector, double[] weights) {
    System.arraycopy(vector, 0, weights, 0, weights.length);
    return weights;
  }
}
