package thalweg.theory.convexity;

import static thalweg.theory.convexity.Fact.Property.CONCAVE;
import static thalweg.theory.convexity.Fact.Property.CONVEX;
import static thalweg.theory.convexity.Fact.Property.LOG_CONCAVE;
import static thalweg.theory.convexity.Fact.Property.LOG_CONVEX;
import static thalweg.theory.convexity.Fact.Property.QUASICONCAVE;
import static thalweg.theory.convexity.Fact.Property.QUASICONVEX;
import static thalweg.theory.convexity.Fact.Property.ROOT_CONVEX;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thalweg.autodiff.FormulaGraph.Atom;
import thalweg.theory.convexity.Fact.Property;

/** Functions of several numbers that are convex in them together: maximum, log-sum-exp, norm; and the minimum. */
final class ExtremeRules {
  private ExtremeRules() {}

  static Fact max(String text, Fact f, Fact g) {
    if (f.range.lo() >= g.range.hi()) {
      return f;
    } else if (g.range.lo() >= f.range.hi()) {
      return g;
    }
    Fact y = new Fact(text, Atom.MAX, List.of(f, g), f.box);
    y.range =
        new Interval(Math.max(f.range.lo(), g.range.lo()), Math.max(f.range.hi(), g.range.hi()));
    y.gradient = hull(y.from);
    double low = Math.min(f.bounds.extremes().lo(), g.bounds.extremes().lo());
    y.bounds = CurvatureBounds.between(f.dimension(), new Interval(low, Double.POSITIVE_INFINITY));
    for (Property property : List.of(CONVEX, QUASICONVEX, LOG_CONVEX, ROOT_CONVEX)) {
      all(y, property, property, "the maximum of functions that are " + property.words);
    }
    return y.complete();
  }

  static Fact min(String text, Fact f, Fact g) {
    if (f.range.hi() <= g.range.lo()) {
      return f;
    } else if (g.range.hi() <= f.range.lo()) {
      return g;
    }
    Fact y = new Fact(text, Atom.MIN, List.of(f, g), f.box);
    y.range =
        new Interval(Math.min(f.range.lo(), g.range.lo()), Math.min(f.range.hi(), g.range.hi()));
    y.gradient = hull(y.from);
    double high = Math.max(f.bounds.extremes().hi(), g.bounds.extremes().hi());
    y.bounds = CurvatureBounds.between(f.dimension(), new Interval(Double.NEGATIVE_INFINITY, high));
    for (Property property : List.of(CONCAVE, QUASICONCAVE, LOG_CONCAVE)) {
      all(y, property, property, "the minimum of functions that are " + property.words);
    }
    return y.complete();
  }

  /** \(\log\sum_ke^{f_k}\), with a Hessian between 0 and \(\tfrac12A^\top A\) where the f are affine with rows A. */
  static Fact logSumExp(String text, Atom made, List<Fact> f) {
    if (f.size() == 1) {
      return f.get(0);
    }
    Fact y = new Fact(text, made, f, f.get(0).box);
    double most = Double.NEGATIVE_INFINITY;
    double least = Double.NEGATIVE_INFINITY;
    for (Fact part : f) {
      most = Math.max(most, part.range.hi());
      least = Math.max(least, part.range.lo());
    }
    y.range =
        new Interval(
            least, Interval.of(most).plus(new Interval(0, Math.log(f.size()) + 1e-12)).hi());
    y.gradient = hull(f);
    Interval inner = Interval.of(0);
    Interval slopes = Interval.ZERO;
    List<Interval[]> rows = new ArrayList<>();
    for (int k = 0; k < f.size(); k++) {
      Interval extremes = f.get(k).bounds.extremes();
      inner = k == 0 ? extremes : inner.hull(extremes);
      slopes = slopes.plus(f.get(k).squaredSlope());
      Interval[] row = f.get(k).gradient;
      if (row != null && f.get(k).affine) {
        rows.add(row);
      }
    }
    y.bounds =
        rows.size() == f.size()
            ? CurvatureBounds.gram(0.5, rows, y.dimension())
            : CurvatureBounds.between(
                y.dimension(), inner.plus(new Interval(0, slopes.times(0.5).hi())));
    all(
        y,
        CONVEX,
        CONVEX,
        "log-sum-exp is convex and nondecreasing in its arguments, which are convex");
    return y.complete();
  }

  /** \(\sqrt{\sum_kf_k^2}\). */
  static Fact norm(String text, List<Fact> f) {
    Fact y = new Fact(text, Atom.NORM, f, f.get(0).box);
    Interval sum = Interval.ZERO;
    boolean convex = true;
    Reason[] because = new Reason[f.size()];
    for (int k = 0; k < because.length; k++) {
      Fact part = f.get(k);
      sum = sum.plus(part.range.squared());
      Property property =
          part.is(CONVEX) && (part.affine || part.range.lo() >= 0) ? CONVEX : CONCAVE;
      convex =
          convex
              && part.is(property)
              && (part.affine
                  || (property == CONVEX ? part.range.lo() >= 0 : part.range.hi() <= 0));
      if (part.is(property)) {
        because[k] = part.why(property);
      }
    }
    y.range = sum.sqrt();
    y.gradient = slopes(f);
    y.bounds = CurvatureBounds.unknown(y.dimension());
    if (convex) {
      y.add(CONVEX, "a norm of affine or nonnegative convex arguments", distinct(because));
    }
    return y.complete();
  }

  /** The weights of a norm's arguments in its gradient are a vector of length 1. */
  private static Interval @Nullable [] slopes(List<Fact> f) {
    Interval[] sum = LinearRules.zeros(f.get(0).dimension());
    for (Fact part : f) {
      Interval[] g = part.gradient;
      if (g == null) {
        return null;
      }
      Interval weight = new Interval(part.range.lo() >= 0 ? 0 : -1, part.range.hi() <= 0 ? 0 : 1);
      for (int j = 0; j < sum.length; j++) {
        sum[j] = sum[j].plus(g[j].times(weight));
      }
    }
    return sum;
  }

  private static Interval @Nullable [] hull(List<Fact> f) {
    Interval[] hull = null;
    for (Fact part : f) {
      Interval[] g = part.gradient;
      if (g == null) {
        return null;
      } else if (hull == null) {
        hull = g.clone();
      } else {
        for (int j = 0; j < g.length; j++) {
          hull[j] = hull[j].hull(g[j]);
        }
      }
    }
    return hull;
  }

  private static void all(Fact y, Property property, Property premise, String rule) {
    if (y.from.stream().allMatch(part -> part.is(premise))) {
      y.add(
          property,
          rule,
          distinct(y.from.stream().map(part -> part.why(premise)).toArray(Reason[]::new)));
    }
  }

  /** Of many premises with one rule the first. */
  private static Reason[] distinct(Reason[] reasons) {
    if (reasons.length <= 4) {
      return reasons;
    }
    List<Reason> some = new ArrayList<>();
    for (Reason reason : reasons) {
      if (some.stream().noneMatch(told -> told.rule().equals(reason.rule()))) {
        some.add(reason);
      }
    }
    return some.toArray(Reason[]::new);
  }
}
