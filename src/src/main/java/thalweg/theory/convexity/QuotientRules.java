package thalweg.theory.convexity;

import static thalweg.theory.convexity.Fact.Property.CONCAVE;
import static thalweg.theory.convexity.Fact.Property.CONVEX;
import static thalweg.theory.convexity.Fact.Property.QUASICONCAVE;
import static thalweg.theory.convexity.Fact.Property.QUASICONVEX;
import static thalweg.theory.convexity.Fact.Property.ROOT_CONVEX;

import java.util.List;
import thalweg.autodiff.FormulaGraph.Atom;
import thalweg.theory.convexity.Fact.Property;

/**
 * Quotients f/g with a divisor of one sign: a square over a concave function is convex, a nonnegative convex function over a
 * concave one is quasiconvex, and what else the product with 1/g shows.
 *
 * @see <a href="https://doi.org/10.1017/CBO9780511804441">Boyd and Vandenberghe, Convex Optimization, §3.2.6 and §3.4.2</a>
 * @see <a href="https://arxiv.org/abs/1905.00562">Agrawal and Boyd, Disciplined Quasiconvex Programming (2019)</a>
 */
final class QuotientRules {
  private QuotientRules() {}

  static Fact divide(String text, Fact f, Fact g, DomainNotes notes) {
    if (g.isConstant() && !g.range.contains(0)) {
      Interval factor = g.range.reciprocal();
      if (factor.isPoint()) {
        return LinearRules.scaled(text, factor.lo(), f);
      }
    }
    if (g.range.hi() <= 0 && g.range.lo() < 0) {
      return divide(text, LinearRules.negated(f), LinearRules.negated(g), notes);
    }
    Fact inverse =
        CompositionRules.compose(
            "1/" + g.text, Atom.POWER, -1, ScalarFunction.RECIPROCAL, g, notes);
    Fact product = ProductRules.times(text, f, inverse, notes);
    if (f.isConstant() || g.range.lo() < 0) {
      return product;
    }
    Fact y = new Fact(text, Atom.DIVIDED_BY, List.of(f, g), f.box);
    y.range = f.range.dividedBy(g.range).meet(product.range);
    y.gradient = product.gradient;
    y.bounds = product.bounds;
    y.properties.putAll(product.properties);
    if (f.is(ROOT_CONVEX) && g.is(CONCAVE)) {
      y.add(
          CONVEX, "a square over a positive concave function", f.why(ROOT_CONVEX), g.why(CONCAVE));
    }
    if (f.affine && g.affine) {
      ratio(y, QUASICONVEX, f, CONVEX, g, CONCAVE, "a linear-fractional function");
      ratio(y, QUASICONCAVE, f, CONCAVE, g, CONVEX, "a linear-fractional function");
    }
    levelSets(y, f, g);
    return y.complete();
  }

  /** f/g ≤ t is f − tg ≤ 0, a convex set if f and −tg are convex; the sign of t is that of f. */
  private static void levelSets(Fact y, Fact f, Fact g) {
    if (f.range.lo() >= 0) {
      ratio(y, QUASICONVEX, f, CONVEX, g, CONCAVE, "nonnegative convex over positive concave");
      ratio(y, QUASICONCAVE, f, CONCAVE, g, CONVEX, "nonnegative concave over positive convex");
    } else if (f.range.hi() <= 0) {
      ratio(y, QUASICONVEX, f, CONVEX, g, CONVEX, "nonpositive convex over positive convex");
      ratio(y, QUASICONCAVE, f, CONCAVE, g, CONCAVE, "nonpositive concave over positive concave");
    }
  }

  private static void ratio(
      Fact y, Property property, Fact f, Property ofF, Fact g, Property ofG, String rule) {
    if (f.is(ofF) && g.is(ofG)) {
      y.add(property, rule, f.why(ofF), g.why(ofG));
    }
  }
}
