package thalweg.theory.guarantees;

import java.util.Arrays;
import java.util.List;
import thalweg.math.Vectors;
import thalweg.runs.Trace;

/** What a guarantee bounds, and how it is read off a trace. */
public enum Measure {
  /** The gap \(f(w_k)-f^*\). */
  GAP("f(w_k)-f^*", "f(w) − f*") {
    @Override
    Series of(Trace trace, Quantities q) {
      double minimum = q.get(Quantity.MINIMUM);
      double[] values = trace.values();
      double largest = Math.abs(minimum) + largest(values);
      double[] gaps = Arrays.stream(values).map(value -> value - minimum).toArray();
      return new Series(trace.iterations(), gaps, filled(gaps.length, ROUNDING * largest));
    }
  },
  /** The smallest gap so far, \(\min_{t\le k}f(w_t)-f^*\). */
  BEST_GAP("\\min_{t\\le k}f(w_t)-f^*", "smallest f(w) − f* so far") {
    @Override
    Series of(Trace trace, Quantities q) {
      return best(GAP.of(trace, q));
    }
  },
  /** The mean gap of the iterates before, \(\frac1k\sum_{t&lt;k}f(w_t)-f^*\); no less than the gap at their mean; from k = 1 on. */
  MEAN_GAP("\\tfrac1k\\sum_{t<k}f(w_t)-f^*", "mean f(w) − f* so far") {
    @Override
    Series of(Trace trace, Quantities q) {
      Series gaps = GAP.of(trace, q);
      requireEveryRow(trace);
      int last = gaps.values().length - 1;
      double[] means = new double[last];
      double sum = 0;
      for (int k = 1; k <= last; k++) {
        sum += gaps.values()[k - 1];
        means[k - 1] = sum / k;
      }
      return new Series(
          Arrays.copyOfRange(gaps.iterations(), 1, last + 1),
          means,
          Arrays.copyOfRange(gaps.rounding(), 1, last + 1));
    }
  },
  /** The distance to the nearest minimizer, \(\lVert w_k-w^*\rVert\). */
  DISTANCE("\\lVert w_k-w^*\\rVert", "‖w − w*‖") {
    @Override
    Series of(Trace trace, Quantities q) {
      if (q.minimizers().isEmpty()) {
        throw new IllegalArgumentException(
            "no minimizer is known to measure the distance from; give it by .minimizedAt(w)");
      }
      List<double[]> points = trace.points();
      double[] distances = points.stream().mapToDouble(q::distance).toArray();
      double largest = largest(points.stream().mapToDouble(Vectors::norm2).toArray());
      return new Series(
          trace.pointIterations(), distances, filled(distances.length, ROUNDING * largest));
    }
  },
  /** The squared distance to the nearest minimizer, \(\lVert w_k-w^*\rVert^2\). */
  DISTANCE_SQUARED("\\lVert w_k-w^*\\rVert^2", "‖w − w*‖²") {
    @Override
    Series of(Trace trace, Quantities q) {
      return squared(DISTANCE.of(trace, q));
    }
  },
  /** The squared gradient norm, \(\lVert\nabla f(w_k)\rVert^2\), or the solver's measure of stationarity squared. */
  GRADIENT_SQUARED("\\lVert\\nabla f(w_k)\\rVert^2", "‖∇f(w)‖²") {
    @Override
    Series of(Trace trace, Quantities q) {
      double[] norms = trace.gradientNorms();
      if (Arrays.stream(norms).allMatch(Double::isNaN)) {
        throw new IllegalArgumentException(
            "the trace has no gradient norms: the method sees no gradient");
      }
      double rounding = ROUNDING * largest(norms);
      return squared(new Series(trace.iterations(), norms, filled(norms.length, rounding)));
    }
  },
  /** The smallest squared gradient norm so far, \(\min_{t\le k}\lVert\nabla f(w_t)\rVert^2\). */
  BEST_GRADIENT_SQUARED(
      "\\min_{t\\le k}\\lVert\\nabla f(w_t)\\rVert^2", "smallest ‖∇f(w)‖² so far") {
    @Override
    Series of(Trace trace, Quantities q) {
      return best(GRADIENT_SQUARED.of(trace, q));
    }
  },
  /** How much a step shrinks the distance, \(\frac{\lVert w_k-w^*\rVert}{\lVert w_{k-1}-w^*\rVert}\). */
  CONTRACTION(
      "\\frac{\\lVert w_k-w^*\\rVert}{\\lVert w_{k-1}-w^*\\rVert}",
      "shrinkage of ‖w − w*‖ in a step") {
    @Override
    Series of(Trace trace, Quantities q) {
      Series distances = DISTANCE.of(trace, q);
      requireEveryRow(trace);
      double[] r = distances.values();
      int told = 1;
      while (told < r.length && r[told] > 100 * distances.rounding()[told]) {
        told++;
      }
      double[] ratios = new double[told];
      ratios[0] = Double.NaN;
      for (int k = 1; k < told; k++) {
        ratios[k] = r[k] / r[k - 1];
      }
      return Series.exact(
          Arrays.copyOfRange(distances.iterations(), 1, told), Arrays.copyOfRange(ratios, 1, told));
    }
  },
  /** The regret so far, \(\sum_{t\le k}f_t(w_t)-\min_w\sum_{t\le k}f_t(w)\): the values of a trace made for the purpose. */
  REGRET("\\sum_{t\\le k}f_t(w_t)-\\min_w\\sum_{t\\le k}f_t(w)", "regret") {
    @Override
    Series of(Trace trace, Quantities q) {
      double largest = largest(trace.values());
      return new Series(
          trace.iterations(), trace.values(), filled(trace.size(), ROUNDING * largest));
    }
  },
  /** The sharpness, \(\lambda_{\max}(\nabla^2f(w_k))\), which no trace holds. */
  SHARPNESS("\\lambda_{\\max}(\\nabla^2f(w_k))", "sharpness"),
  /** The method's Lyapunov function \(V_k\), which no trace holds. */
  LYAPUNOV("V_k", "Lyapunov function V"),
  /** The squared distance \(\lVert z_k-w^*\rVert^2\) of the method's second sequence, which no trace holds. */
  SECOND_SEQUENCE("\\lVert z_k-w^*\\rVert^2", "‖z − w*‖²");

  /** What rounding adds to values, points and gradients, relative to the largest of the run. */
  static final double ROUNDING = 1e-13;

  private final String formula;
  private final String words;

  Measure(String formula, String words) {
    this.formula = formula;
    this.words = words;
  }

  /** The left-hand side, in LaTeX. */
  public String formula() {
    return formula;
  }

  /** The same in a line of text, such as the label of an axis. */
  public String words() {
    return words;
  }

  /**
   * Reads it off a trace.
   *
   * @throws IllegalArgumentException if the trace does not hold it, or if f* or a minimizer is needed and not known
   */
  Series of(Trace trace, Quantities q) {
    throw new IllegalArgumentException(
        "a trace does not hold the %s; measure it yourself and give the numbers: check(k, measured, q)"
            .formatted(words));
  }

  /** The largest magnitude among the finite numbers: one that overflowed says nothing about the rounding of the rest. */
  private static double largest(double[] numbers) {
    return Arrays.stream(numbers).filter(Double::isFinite).map(Math::abs).max().orElse(0);
  }

  private static double[] filled(int length, double value) {
    double[] filled = new double[length];
    Arrays.fill(filled, value);
    return filled;
  }

  private static void requireEveryRow(Trace trace) {
    if (trace.points().size() != trace.iterations()[trace.size() - 1] + 1) {
      throw new IllegalArgumentException(
          "the trace dropped rows or points to stay within its budget, and this needs all of them; run it with .tracing(new TraceBudget(…))");
    }
  }

  private static Series best(Series all) {
    double[] best = all.values().clone();
    for (int i = 1; i < best.length; i++) {
      best[i] = Math.min(best[i - 1], best[i]);
    }
    return new Series(all.iterations(), best, all.rounding());
  }

  /** (x + ε)² is x² + 2xε + ε². */
  private static Series squared(Series all) {
    double[] squares = new double[all.values().length];
    double[] rounding = new double[squares.length];
    for (int i = 0; i < squares.length; i++) {
      double x = all.values()[i];
      double epsilon = all.rounding()[i];
      squares[i] = x * x;
      rounding[i] = (2 * x + epsilon) * epsilon;
    }
    return new Series(all.iterations(), squares, rounding);
  }
}
