package thalweg.theory.worstcase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a method sees on its way, in terms of the unknowns: \(x_0-x^*\), the gradients, and the values, where \(x^*=0\) and \(f^*=0\),
 * or, where there is no minimizer, \(x_0=0\) and \(f(x_N)=0\).
 *
 * @param gram the unknowns
 * @param smooth the samples of the smooth function: \(x_0\) to \(x_N\), and \(x^*\) last where there is one
 * @param penalty those of the penalty: \(x_0\) if it was asked for, \(w_1\) to \(w_N\), \(x^*\); none without a penalty
 * @param minimizer whether the last samples are \(x^*\)
 */
record Samples(Gram gram, List<Sample> smooth, List<Sample> penalty, boolean minimizer) {
  private static final double ROUNDING = 1e-12;

  /** The samples of a gradient method. */
  static Samples of(FixedStepMethod method, boolean minimizer) {
    int n = method.steps();
    int[] first = firstVisits(method);
    int origin =
        minimizer ? 1 : 0; // without x* there is no x_0 - x*: x_0 is 0, and so is the last value
    int vectors = origin;
    int[] vector = new int[n + 1];
    for (int i = 0; i <= n; i++) {
      vector[i] = first[i] == i ? vectors++ : vector[first[i]];
    }
    Gram gram = new Gram(vectors, vectors - origin);
    double[][] positions = method.positions();
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i <= n; i++) {
      double[] x = minimizer ? unit(vectors, 0) : new double[vectors];
      for (int k = 0; k < n; k++) {
        x[vector[k]] -= positions[i][k];
      }
      boolean isZero = !minimizer && vector[i] == vector[n];
      samples.add(new Sample(x, unit(vectors, vector[i]), isZero ? -1 : vector[i] - origin));
    }
    if (minimizer) {
      samples.add(new Sample(new double[vectors], new double[vectors], -1));
    }
    return new Samples(gram, samples, List.of(), minimizer);
  }

  /**
   * The samples of a proximal method. At the minimizer the gradient of f is a vector of its own, of which the penalty's subgradient is
   * the opposite.
   *
   * @param atStart whether the penalty is asked at \(x_0\), too
   */
  static Samples of(ProximalMethod proximal, boolean atStart) {
    FixedStepMethod method = proximal.method();
    int n = method.steps();
    int[] first = firstVisits(method);
    int vectors = 2;
    int[] g = new int[n + 1];
    int[] s = new int[n + 1];
    for (int i = 0; i <= n; i++) {
      g[i] = first[i] == i ? vectors++ : g[first[i]];
    }
    for (int k = 0; k < n; k++) {
      s[k + 1] = first[k] == k ? vectors++ : s[first[k] + 1];
    }
    s[0] = atStart ? vectors++ : -1;
    // A value for each gradient, numbered as they are; those at the minimizer are 0.
    Gram gram = new Gram(vectors, vectors - 2);
    double[][] positions = method.positions();
    List<Sample> smooth = new ArrayList<>();
    List<Sample> penalty = new ArrayList<>();
    for (int i = 0; i <= n; i++) {
      double[] x = unit(vectors, 0);
      double[] w = x.clone();
      for (int k = 0; k < n; k++) {
        x[g[k]] -= positions[i][k];
        x[s[k + 1]] -= positions[i][k];
        if (i > 0) {
          double plain = positions[i - 1][k] + (k == i - 1 ? proximal.gamma() : 0);
          w[g[k]] -= plain;
          w[s[k + 1]] -= plain;
        }
      }
      smooth.add(new Sample(x, unit(vectors, g[i]), g[i] - 2));
      if (i > 0 || atStart) {
        penalty.add(new Sample(w, unit(vectors, s[i]), s[i] - 2));
      }
    }
    double[] opposite = unit(vectors, 1);
    opposite[1] = -1;
    smooth.add(new Sample(new double[vectors], unit(vectors, 1), -1));
    penalty.add(new Sample(new double[vectors], opposite, -1));
    return new Samples(gram, smooth, penalty, true);
  }

  /**
   * For each point the first one at the same place, which a step of 0 leads back to: gradient and value are the same there, and if
   * they were unknowns of their own, the program would have no interior.
   */
  private static int[] firstVisits(FixedStepMethod method) {
    double[][] positions = method.positions();
    double size = Arrays.stream(method.h().data).map(Math::abs).max().orElse(0);
    int[] first = new int[positions.length];
    double[][] merged = new double[positions.length][method.steps()];
    for (int i = 0; i < positions.length; i++) {
      for (int k = 0; k < method.steps(); k++) {
        merged[i][k < i ? first[k] : k] += positions[i][k];
      }
      first[i] = i;
      for (int j = i - 1; j >= 0; j--) {
        first[i] = same(merged[i], merged[j], ROUNDING * size) ? j : first[i];
      }
    }
    return first;
  }

  private static boolean same(double[] a, double[] b, double rounding) {
    for (int k = 0; k < a.length; k++) {
      if (Math.abs(a[k] - b[k]) > rounding) {
        return false;
      }
    }
    return true;
  }

  private static double[] unit(int length, int index) {
    double[] unit = new double[length];
    unit[index] = 1;
    return unit;
  }

  /** With an unknown value more, for an objective that is the least of several. */
  Samples withValue() {
    return new Samples(new Gram(gram.vectors(), gram.values() + 1), smooth, penalty, minimizer);
  }

  /** \(x_i\) to \(x_N\): how many points there are without the minimizer. */
  int visited() {
    return smooth.size() - (minimizer ? 1 : 0);
  }

  /** \(F(x_i)-F^*\). */
  Expression value(int i) {
    Expression value = gram.value(smooth.get(i).f());
    return penalty.isEmpty() ? value : value.plus(1, gram.value(penaltyAt(i).f()));
  }

  /** \(\lVert\nabla F(x_i)\rVert^2\). */
  Expression gradientSquared(int i) {
    double[] g = smooth.get(i).g();
    if (!penalty.isEmpty()) {
      g = Sample.minus(g, Sample.minus(new double[g.length], penaltyAt(i).g()));
    }
    return gram.inner(g, g);
  }

  /** The penalty's sample at the start or at the end, the only points that belong to both sequences. */
  private Sample penaltyAt(int i) {
    return penalty.get(i == 0 ? 0 : penalty.size() - 2);
  }

  /** \(\lVert x_i-x^*\rVert^2\). */
  Expression distanceSquared(int i) {
    return gram.inner(smooth.get(i).x(), smooth.get(i).x());
  }
}
