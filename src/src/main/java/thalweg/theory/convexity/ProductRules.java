package thalweg.theory.convexity;

import static thalweg.theory.convexity.Fact.Property.CONCAVE;
import static thalweg.theory.convexity.Fact.Property.CONVEX;
import static thalweg.theory.convexity.Fact.Property.LOG_CONCAVE;
import static thalweg.theory.convexity.Fact.Property.LOG_CONVEX;
import static thalweg.theory.convexity.Fact.Property.ROOT_CONCAVE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import thalweg.autodiff.FormulaGraph.Atom;
import thalweg.theory.convexity.Fact.Property;

/**
 * Products fg. That of two convex functions need not be convex; it is where their logarithms are, where both are nonnegative and
 * rise or fall together on a line, or where the Hessian says so.
 *
 * @see <a href="https://doi.org/10.1017/CBO9780511804441">Boyd and Vandenberghe, Convex Optimization, §3.1.7, §3.5 and exercise 3.32</a>
 */
final class ProductRules {
  private ProductRules() {}

  static Fact times(String text, Fact f, Fact g, DomainNotes notes) {
    if (f.isConstant()) {
      return LinearRules.scaled(text, f.range.lo(), g);
    } else if (g.isConstant()) {
      return LinearRules.scaled(text, g.range.lo(), f);
    } else if (f.isSame(g)) {
      return CompositionRules.compose(text, Atom.SQUARE, 0, ScalarFunction.SQUARE, f, notes);
    }
    Fact special = special(text, f, g, notes);
    if (special != null) {
      return special;
    } else if (f.range.hi() <= 0 && f.range.lo() < 0 && !f.affine) {
      return LinearRules.negated(times("(" + text + ")", LinearRules.negated(f), g, notes));
    } else if (g.range.hi() <= 0 && g.range.lo() < 0 && !g.affine) {
      return LinearRules.negated(times("(" + text + ")", f, LinearRules.negated(g), notes));
    }
    Fact y = general(text, Atom.TIMES, f, g);
    if (f.range.lo() >= 0 && g.range.lo() >= 0) {
      nonnegative(y, f, g);
    } else if (f.range.hi() <= 0 && g.range.hi() <= 0) {
      nonnegative(y, LinearRules.negated(f), LinearRules.negated(g));
    } else if ((f.range.lo() >= 0 && g.range.hi() <= 0)
        || (f.range.hi() <= 0 && g.range.lo() >= 0)) {
      opposite(y, f, g);
    }
    return y.complete();
  }

  /** x log x and perspectives. */
  private static @Nullable Fact special(String text, Fact f, Fact g, DomainNotes notes) {
    if (g.made == Atom.LOG && f.isSame(g.from.get(0))) {
      return CompositionRules.compose(text, Atom.XLOGY, 0, ScalarFunction.XLOGX, f, notes);
    } else if (f.made == Atom.LOG && g.isSame(f.from.get(0))) {
      return CompositionRules.compose(text, Atom.XLOGY, 0, ScalarFunction.XLOGX, g, notes);
    }
    Fact perspective = Perspectives.of(text, f, g);
    return perspective != null ? perspective : Perspectives.of(text, g, f);
  }

  /** The range, the gradient and the Hessian of a product, which need no rule of convexity. */
  static Fact general(String text, Atom made, Fact f, Fact g) {
    Fact y = new Fact(text, made, List.of(f, g), f.box);
    y.range = f.range.times(g.range);
    Interval[] a = f.gradient;
    Interval[] b = g.gradient;
    if (a != null && b != null) {
      Interval[] slope = new Interval[a.length];
      for (int j = 0; j < a.length; j++) {
        slope[j] = f.range.times(b[j]).plus(g.range.times(a[j]));
      }
      y.gradient = slope;
      y.bounds = f.affine && g.affine ? CurvatureBounds.product(a, b) : bounds(f, g, a, b);
    }
    return y;
  }

  /** \(f\nabla^2g+g\nabla^2f+\nabla f\nabla g^\top+\nabla g\nabla f^\top\), the last two at most \(2\lVert\nabla f\rVert\lVert\nabla g\rVert\). */
  private static CurvatureBounds bounds(Fact f, Fact g, Interval[] a, Interval[] b) {
    Interval mixed;
    if (a.length == 1) {
      mixed = a[0].times(b[0]).times(2);
    } else {
      double most = f.squaredSlope().times(g.squaredSlope()).sqrt().hi();
      mixed = new Interval(-most, most).times(2);
    }
    Interval first = f.range.times(g.bounds.extremes());
    Interval second = g.range.times(f.bounds.extremes());
    return CurvatureBounds.between(a.length, first.plus(second).plus(mixed));
  }

  private static void nonnegative(Fact y, Fact f, Fact g) {
    both(
        y, LOG_CONVEX, f, g, LOG_CONVEX, "the logarithm of a product is the sum of the logarithms");
    both(
        y,
        LOG_CONCAVE,
        f,
        g,
        LOG_CONCAVE,
        "the logarithm of a product is the sum of the logarithms");
    both(
        y,
        ROOT_CONCAVE,
        f,
        g,
        CONCAVE,
        "the geometric mean of nonnegative concave functions is concave");
    int rise = direction(f) * direction(g);
    if (rise > 0) {
      both(
          y,
          CONVEX,
          f,
          g,
          CONVEX,
          "nonnegative convex factors that rise and fall together on a line");
    } else if (rise < 0) {
      both(
          y,
          CONCAVE,
          f,
          g,
          CONCAVE,
          "nonnegative concave factors, one rising and one falling on a line");
    }
  }

  /** f of one sign and g of the other: −fg is a product of nonnegative factors. */
  private static void opposite(Fact y, Fact f, Fact g) {
    Fact up = f.range.lo() >= 0 ? f : g;
    Fact down = up == f ? g : f;
    Fact mirror = general("−" + y.text, Atom.TIMES, up, LinearRules.negated(down));
    nonnegative(mirror, up, LinearRules.negated(down));
    mirror.complete();
    for (Property property :
        List.of(CONVEX, CONCAVE, Property.QUASICONVEX, Property.QUASICONCAVE)) {
      if (mirror.is(property)) {
        y.add(property.mirrored(), "the negative of it is " + property.words, mirror.why(property));
      }
    }
  }

  private static void both(
      Fact y, Property property, Fact f, Fact g, Property premise, String rule) {
    if (f.is(premise) && g.is(premise)) {
      y.add(property, rule, f.why(premise), g.why(premise));
    }
  }

  /** 1 for a nondecreasing, −1 for a nonincreasing function of one variable, else 0. */
  private static int direction(Fact f) {
    Interval[] g = f.gradient;
    return g == null || g.length > 1 ? 0 : g[0].lo() >= 0 ? 1 : g[0].hi() <= 0 ? -1 : 0;
  }
}
