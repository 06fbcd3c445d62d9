package thalweg.models;

import java.util.Arrays;
import thalweg.losses.ExampleLoss;
import thalweg.math.Check;
import thalweg.penalties.Penalty;

/**
 * The mean over examples of a loss of their linear scores, plus a penalty on the weights,
 * \(f(W,b)=\frac1n\sum_i\ell(Wx_i+b,y_i)+r(W)\): what both models are.
 *
 * <p>Every thread has scratch memory of its own, so one instance may serve any number of threads, and a call allocates
 * nothing. Scores are taken for a chunk of examples before their slopes go back, since dot products of many rows overlap in
 * the processor and a dot product between two updates of the gradient does not.
 */
final class Risk {
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
    scratch = ThreadLocal.withInitial(() -> new Scratch(scores.k(), scores.weights()));
  }

  double value(double[] w) {
    Check.length("w", w, scores.dimension());
    Scratch own = scratch.get();
    double sum = 0;
    for (int from = 0; from < all.length; from += Scratch.CHUNK) {
      int to = Math.min(from + Scratch.CHUNK, all.length);
      scores.of(all, from, to, w, own.scores);
      for (int i = from; i < to; i++) {
        sum += loss.value(i, own.row(own.scores, i - from, own.s));
      }
    }
    return sum / all.length + penalty.value(head(w, own.w));
  }

  double valueAndGradient(double[] w, double[] g) {
    return batchGradient(all, 0, all.length, w, g);
  }

  double batchGradient(int[] examples, int first, int last, double[] w, double[] g) {
    Check.length("w", w, scores.dimension());
    Check.length("g", g, scores.dimension());
    int size = Check.atLeast("batch size", last - first, 1);
    Scratch own = scratch.get();
    Arrays.fill(g, 0);
    double sum = 0;
    for (int from = first; from < last; from += Scratch.CHUNK) {
      int to = Math.min(from + Scratch.CHUNK, last);
      scores.of(examples, from, to, w, own.scores);
      for (int i = from; i < to; i++) {
        own.row(own.scores, i - from, own.s);
        sum += loss.value(examples[i], own.s);
        loss.gradient(examples[i], own.s, own.t);
        own.putSlopes(i - from, size);
      }
      scores.addTransposed(examples, from, to, own.slopes, g);
    }
    penalty.addGradient(head(w, own.w), head(g, own.g));
    System.arraycopy(own.g, 0, g, 0, own.g.length);
    return sum / size + penalty.value(own.w);
  }

  void hessianVector(double[] w, double[] v, double[] hv) {
    Check.length("w", w, scores.dimension());
    Check.length("v", v, scores.dimension());
    Check.length("hv", hv, scores.dimension());
    Scratch own = scratch.get();
    Arrays.fill(hv, 0);
    for (int from = 0; from < all.length; from += Scratch.CHUNK) {
      int to = Math.min(from + Scratch.CHUNK, all.length);
      scores.of(all, from, to, w, own.scores);
      scores.of(all, from, to, v, own.slopes);
      for (int i = from; i < to; i++) {
        own.row(own.scores, i - from, own.s);
        own.row(own.slopes, i - from, own.ds);
        loss.hessianVector(i, own.s, own.ds, own.t);
        own.putSlopes(i - from, all.length);
      }
      scores.addTransposed(all, from, to, own.slopes, hv);
    }
    penalty.addHessianVector(head(w, own.w), head(v, own.v), head(hv, own.g));
    System.arraycopy(own.g, 0, hv, 0, own.g.length);
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
