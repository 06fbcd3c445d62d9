package thalweg.theory.convexity;

import static thalweg.theory.convexity.Fact.Property.CONCAVE;
import static thalweg.theory.convexity.Fact.Property.CONVEX;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import thalweg.autodiff.FormulaGraph.Atom;
import thalweg.theory.convexity.Fact.Property;

/** Sums of multiples, \(\sum_kc_kf_k\): the rules of nonnegative combinations, with a change of sign for negative factors. */
final class LinearRules {
  private LinearRules() {}

  static Fact constant(String text, double value, Interval[] box) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "the numbers of the formula must be finite but one is " + value);
    }
    Fact y = new Fact(text, Atom.CONSTANT, List.of(), box);
    y.affine = true;
    y.gradient = zeros(box.length);
    y.offset = Interval.of(value);
    y.range = Interval.of(value);
    return y.complete();
  }

  static Fact negated(Fact f) {
    return combine("−" + f.text, Atom.NEGATIVE, new double[] {-1}, List.of(f));
  }

  static Fact scaled(String text, double c, Fact f) {
    return c == 1 ? f : combine(text, Atom.TIMES, new double[] {c}, List.of(f));
  }

  /** \(\sum_kc_kf_k\). */
  static Fact combine(String text, Atom made, double[] c, List<Fact> f) {
    int d = f.get(0).dimension();
    Fact y = new Fact(text, made, f, f.get(0).box);
    y.range = Interval.ZERO;
    y.affine = f.stream().allMatch(term -> term.affine);
    y.offset = Interval.ZERO;
    for (int k = 0; k < c.length; k++) {
      y.range = y.range.plus(f.get(k).range.times(c[k]));
      y.offset = y.affine ? y.offset.plus(f.get(k).offset.times(c[k])) : Interval.ALL;
    }
    y.gradient = gradient(c, f, d);
    if (!y.affine) {
      y.bounds = CurvatureBounds.sum(d, c, f.stream().map(term -> term.bounds).toList());
      properties(y, c, f);
    }
    y.strongAlongItsMaps =
        !y.affine && all(c, f, (ck, fk) -> fk.isConstant() || (ck > 0 && fk.strongAlongItsMaps));
    return y.complete();
  }

  private static void properties(Fact y, double[] c, List<Fact> f) {
    for (Property property : List.of(CONVEX, CONCAVE)) {
      if (all(c, f, (ck, fk) -> ck == 0 || fk.is(ck > 0 ? property : property.mirrored()))) {
        y.add(property, rule(c), premises(c, f, property));
      }
    }
    for (Property property : List.of(Property.LOG_CONVEX, Property.ROOT_CONVEX)) {
      if (all(c, f, (ck, fk) -> ck == 0 || (ck > 0 && fk.is(property)))) {
        y.add(property, sum(property), premises(c, f, property));
      }
    }
    alone(y, c, f);
  }

  private static String sum(Property property) {
    return property == Property.LOG_CONVEX
        ? "a sum of log-convex functions is log-convex"
        : "the root of a sum of squares of nonnegative convex functions is their norm, which is convex";
  }

  private static String rule(double[] c) {
    if (c.length == 1) {
      return c[0] < 0 ? "a negative multiple turns it over" : "a positive multiple";
    }
    for (double ck : c) {
      if (ck < 0) {
        return "a sum, with the terms of negative factors turned over";
      }
    }
    return "a sum with nonnegative factors";
  }

  /** A multiple of one function plus constants keeps everything that is left by adding a constant. */
  private static void alone(Fact y, double[] c, List<Fact> f) {
    int only = -1;
    double shift = 0;
    for (int k = 0; k < c.length; k++) {
      if (c[k] != 0 && !f.get(k).isConstant()) {
        if (only >= 0) {
          return;
        }
        only = k;
      } else if (c[k] != 0) {
        shift += Math.abs(f.get(k).range.lo());
      }
    }
    if (only < 0) {
      return;
    }
    Fact g = f.get(only);
    for (Property property : List.of(Property.QUASICONVEX, Property.QUASICONCAVE)) {
      Property premise = c[only] > 0 ? property : property.mirrored();
      if (g.is(premise)) {
        y.add(property, "a multiple and a constant keep the level sets", g.why(premise));
      }
    }
    for (Property property : List.of(Property.LOG_CONCAVE, Property.ROOT_CONCAVE)) {
      if (shift == 0 && c[only] > 0 && g.is(property)) {
        y.add(property, "a positive multiple", g.why(property));
      }
    }
  }

  /** The reasons of the terms; those alike are told once. */
  private static Reason[] premises(double[] c, List<Fact> f, Property property) {
    Map<String, Integer> alike = new LinkedHashMap<>();
    Map<String, Reason> first = new LinkedHashMap<>();
    for (int k = 0; k < c.length; k++) {
      if (c[k] != 0 && !f.get(k).isConstant()) {
        boolean mirror = c[k] < 0;
        Reason why = f.get(k).why(mirror ? property.mirrored() : property);
        String kind = f.size() > 2 ? why.statement() + why.rule() : why.line();
        alike.merge(kind, 1, Integer::sum);
        first.putIfAbsent(kind, why);
      }
    }
    List<Reason> told = new ArrayList<>();
    first.forEach((kind, why) -> told.add(counted(why, alike.getOrDefault(kind, 1))));
    return told.toArray(Reason[]::new);
  }

  private static Reason counted(Reason why, int count) {
    return count == 1 || why.subject().endsWith(Reason.MORE)
        ? why
        : new Reason(
            why.subject() + " and " + (count - 1) + Reason.MORE,
            why.statement(),
            why.rule(),
            why.because());
  }

  private static Interval @Nullable [] gradient(double[] c, List<Fact> f, int d) {
    Interval[] sum = zeros(d);
    for (int k = 0; k < c.length; k++) {
      Interval[] g = f.get(k).gradient;
      if (g == null) {
        return null;
      }
      for (int j = 0; j < d; j++) {
        if (g[j].lo() != 0 || g[j].hi() != 0) {
          sum[j] = sum[j].plus(g[j].times(c[k]));
        }
      }
    }
    return sum;
  }

  static Interval[] zeros(int d) {
    Interval[] zeros = new Interval[d];
    Arrays.fill(zeros, Interval.ZERO);
    return zeros;
  }

  private interface Test {
    boolean holds(double c, Fact f);
  }

  private static boolean all(double[] c, List<Fact> f, Test test) {
    for (int k = 0; k < c.length; k++) {
      if (!test.holds(c[k], f.get(k))) {
        return false;
      }
    }
    return true;
  }
}
