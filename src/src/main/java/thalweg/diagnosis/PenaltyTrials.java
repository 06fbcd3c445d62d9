package thalweg.diagnosis;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import thalweg.functions.Differentiable;
import thalweg.runs.Stop;
import thalweg.solvers.newton.Lbfgs;

/** The loss alone, without penalty or decay. */
final class PenaltyTrials {
  private final Reruns reruns;
  private final Evidence evidence;

  PenaltyTrials(Reruns reruns) {
    this.reruns = reruns;
    evidence = reruns.evidence();
  }

  Trial intercepts() {
    return freeing("only the intercepts freed", ofIntercepts());
  }

  /** By a solver from where the run ended, or by the same rule from its start. */
  Trial all() {
    return Trial.better(freeing("no penalty or decay", evidence.onTrain()), withoutPenalty());
  }

  /** From the start: where a penalty has made all weights small, a network is at a saddle. */
  private Trial withoutPenalty() {
    double[] start = reruns.start();
    boolean free = penalty(start) == 0 && penalty(reruns.end()) == 0;
    if (free || evidence.it().model().isNormalized()) {
      return reruns.none("no penalty");
    }
    return reruns.rerun(
        "no penalty",
        evidence.onTrain(),
        reruns.settings().optimizer(),
        reruns.settings().batches(),
        reruns.settings().epochs(),
        start);
  }

  private double penalty(double[] w) {
    return evidence.it().objective().value(w) - evidence.onTrain().value(w);
  }

  /** A few steps of a solver on the loss alone. */
  private Trial freeing(String change, @Nullable Differentiable loss) {
    if (loss == null || evidence.atEnd().train() == Double.POSITIVE_INFINITY) {
      return reruns.none(change);
    }
    double[] free = new Lbfgs().minimize(loss, freeOf(loss), Stop.after(30)).point();
    return reruns.trial(change, evidence.losses(whole(free), new double[0]));
  }

  private @Nullable Differentiable ofIntercepts() {
    return evidence.it().model().intercepts() == 0
        ? null
        : new Last(evidence.onTrain(), reruns.end(), evidence.it().model().intercepts());
  }

  private double[] freeOf(Differentiable loss) {
    double[] w = reruns.end();
    return Arrays.copyOfRange(w, w.length - loss.dimension(), w.length);
  }

  private double[] whole(double[] free) {
    double[] w = reruns.end().clone();
    System.arraycopy(free, 0, w, w.length - free.length, free.length);
    return w;
  }

  /** The loss as a function of the last few parameters. */
  private record Last(Differentiable f, double[] w, int count) implements Differentiable {
    @Override
    public int dimension() {
      return count;
    }

    @Override
    public double value(double[] v) {
      return f.value(at(v));
    }

    @Override
    public double valueAndGradient(double[] v, double[] g) {
      double[] whole = new double[w.length];
      double value = f.valueAndGradient(at(v), whole);
      System.arraycopy(whole, w.length - count, g, 0, count);
      return value;
    }

    private double[] at(double[] v) {
      double[] at = w.clone();
      System.arraycopy(v, 0, at, at.length - count, count);
      return at;
    }
  }
}
