package thalweg.theory.guarantees;

import static thalweg.theory.guarantees.Quantity.SMOOTHNESS;
import static thalweg.theory.guarantees.Quantity.STEP_SIZE;
import static thalweg.theory.guarantees.Quantity.STRONG_CONVEXITY;

import java.util.Arrays;

/** Terms that several bounds share. */
final class Terms {
  private static final int MOST_KNOWN = 1 << 20;

  /** \(t_0,t_1,\dots\) as far as they were asked for: a check asks for every k, and each needs all before it. */
  private static volatile double[] table = {1, 1};

  private Terms() {}

  static double square(double x) {
    return x * x;
  }

  /** L. */
  static double l(Quantities q) {
    return q.get(SMOOTHNESS);
  }

  /** μ. */
  static double mu(Quantities q) {
    return q.get(STRONG_CONVEXITY);
  }

  /** α. */
  static double alpha(Quantities q) {
    return q.get(STEP_SIZE);
  }

  /** Lα. */
  static double h(Quantities q) {
    return l(q) * alpha(q);
  }

  /** \(LR^2\). */
  static double lr2(Quantities q) {
    return l(q) * r2(q);
  }

  /** \(R^2\). */
  static double r2(Quantities q) {
    return square(q.get(Quantity.DISTANCE));
  }

  /** \(\sqrt{\mu/L}\). */
  static double rootOfInverseKappa(Quantities q) {
    return Math.sqrt(mu(q) / l(q));
  }

  /** \(\max(|1-\alpha\mu|,|1-\alpha L|)\). */
  static double contraction(Quantities q) {
    return Math.max(Math.abs(1 - alpha(q) * mu(q)), Math.abs(1 - h(q)));
  }

  /** \(\frac{L-\mu}{L+\mu}\). */
  static double bestContraction(Quantities q) {
    return (l(q) - mu(q)) / (l(q) + mu(q));
  }

  /** \(t_k\) with \(t_1=1\), \(t_{k+1}=\frac{1+\sqrt{1+4t_k^2}}2\). */
  static double t(int k) {
    double[] known = table;
    if (k >= known.length && known.length < MOST_KNOWN) {
      int from = known.length;
      known = Arrays.copyOf(known, (int) Math.min(MOST_KNOWN, Math.max(2L * from, k + 1L)));
      for (int i = from; i < known.length; i++) {
        known[i] = next(known[i - 1]);
      }
      table = known;
    }
    double t = known[Math.min(k, known.length - 1)];
    for (int i = known.length; i <= k; i++) {
      t = next(t);
    }
    return t;
  }

  private static double next(double t) {
    return (1 + Math.sqrt(1 + 4 * t * t)) / 2;
  }

  /** Whether the method was set for k steps, or for a number that is not known. */
  static boolean isLast(int k, Quantities q) {
    return !q.has(Quantity.STEPS) || q.get(Quantity.STEPS) == k;
  }

  /** 1/L, in words and as a number. */
  static Condition stepIsOneOverL() {
    return Condition.stepIs("1/L", q -> 1 / l(q));
  }

  static Condition stepAtMostOneOverL() {
    return Condition.stepAtMost("1/L", q -> 1 / l(q));
  }

  static Condition stepBelowTwoOverL() {
    return Condition.stepBelow("2/L", q -> 2 / l(q));
  }

  static Condition convex() {
    return Condition.that(Assumption.CONVEX);
  }

  static Condition smooth() {
    return Condition.positive(SMOOTHNESS);
  }

  static Condition strong() {
    return Condition.positive(STRONG_CONVEXITY);
  }
}
