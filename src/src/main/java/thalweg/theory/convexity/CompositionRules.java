package thalweg.theory.convexity;

import static thalweg.theory.convexity.Fact.Property.CONCAVE;
import static thalweg.theory.convexity.Fact.Property.CONVEX;
import static thalweg.theory.convexity.Fact.Property.LOG_CONCAVE;
import static thalweg.theory.convexity.Fact.Property.LOG_CONVEX;
import static thalweg.theory.convexity.Fact.Property.QUASICONCAVE;
import static thalweg.theory.convexity.Fact.Property.QUASICONVEX;
import static thalweg.theory.convexity.Fact.Property.ROOT_CONCAVE;
import static thalweg.theory.convexity.Fact.Property.ROOT_CONVEX;

import java.util.List;
import org.jspecify.annotations.Nullable;
import thalweg.autodiff.FormulaGraph.Atom;
import thalweg.theory.convexity.Fact.Property;

/**
 * Compositions \(\varphi(g(w))\) with a function of one number: convex if φ is convex and g affine, or φ convex nondecreasing and
 * g convex, or φ convex nonincreasing and g concave; all over the values that g takes.
 *
 * @see <a href="https://doi.org/10.1017/CBO9780511804441">Boyd and Vandenberghe, Convex Optimization, §3.2.4</a>
 */
final class CompositionRules {
  private CompositionRules() {}

  static Fact compose(
      String text, Atom made, double p, ScalarFunction phi, Fact g, DomainNotes notes) {
    Interval x = notes.restrict(phi, g);
    Interval slope = phi.slope().over(x);
    Interval curvature = phi.curvature().over(x);
    Fact y = new Fact(text, made, List.of(g), g.box);
    y.parameter = p;
    y.range = phi.range().over(x);
    y.gradient = scaled(slope, g.gradient);
    y.bounds = bounds(g, slope, curvature);
    y.strongAlongItsMaps = g.affine && !g.isConstant() && curvature.lo() > 0;
    String name = phi.name() + " on " + Words.interval(x);
    convexity(y, g, name, slope, curvature, CONVEX);
    convexity(y, g, name, slope, curvature.negated(), CONCAVE);
    levelSets(y, g, name, slope);
    exponentialsAndRoots(y, g, made, p, x);
    return y.complete();
  }

  /** The rule for convexity; with the curvature of −φ it is the one for concavity. */
  private static void convexity(
      Fact y, Fact g, String phi, Interval slope, Interval curvature, Property property) {
    String form = property.words;
    if (!(curvature.lo() >= 0)) {
      return;
    }
    Property other = property.mirrored();
    if (g.affine) {
      y.add(property, phi + " is " + form + ", of an affine argument", g.why(CONVEX));
    } else if (slope.lo() >= 0 && g.is(property)) {
      y.add(
          property,
          phi + " is " + form + " and nondecreasing, of a " + form + " argument",
          g.why(property));
    } else if (slope.hi() <= 0 && g.is(other)) {
      y.add(
          property,
          phi + " is " + form + " and nonincreasing, of a " + other.words + " argument",
          g.why(other));
    }
  }

  private static void levelSets(Fact y, Fact g, String phi, Interval slope) {
    for (Property property : List.of(QUASICONVEX, QUASICONCAVE)) {
      if (slope.lo() >= 0 && g.is(property)) {
        y.add(property, phi + " is nondecreasing, which keeps the level sets", g.why(property));
      } else if (slope.hi() <= 0 && g.is(property.mirrored())) {
        Property other = property.mirrored();
        y.add(
            property,
            phi + " is nonincreasing, which swaps sublevel and superlevel sets",
            g.why(other));
      }
    }
  }

  /** What exponentials, logarithms, roots and powers do to convexity of the logarithm and of the root. */
  private static void exponentialsAndRoots(Fact y, Fact g, Atom made, double p, Interval x) {
    switch (made) {
      case EXP -> {
        pass(y, LOG_CONVEX, g, CONVEX, "its logarithm is the exponent");
        pass(y, ROOT_CONVEX, g, CONVEX, "its root is the exponential of half the exponent");
        pass(y, LOG_CONCAVE, g, CONCAVE, "its logarithm is the exponent");
      }
      case LOG -> {
        pass(y, CONVEX, g, LOG_CONVEX, "the logarithm of a log-convex function");
        pass(y, CONCAVE, g, LOG_CONCAVE, "the logarithm of a log-concave function");
      }
      case SQRT -> {
        pass(y, CONVEX, g, ROOT_CONVEX, "the root of a square or of a sum of squares: a norm");
        pass(y, CONCAVE, g, ROOT_CONCAVE, "the root of a product or square of concave functions");
        power(y, g, 0.5, x);
      }
      case SIGMOID ->
          pass(
              y,
              LOG_CONCAVE,
              g,
              CONCAVE,
              "its logarithm is −log(1 + exp(−x)), concave and increasing");
      case SQUARE -> power(y, g, 2, x);
      case POWER -> power(y, g, p, x);
      default -> {}
    }
  }

  private static void power(Fact y, Fact g, double p, Interval x) {
    if (g.affine && p >= 2 && p % 2 == 0) {
      y.add(
          ROOT_CONVEX, "its root is a power of the magnitude of an affine function", g.why(CONVEX));
    } else if (x.lo() >= 0 && p >= 2) {
      pass(y, ROOT_CONVEX, g, CONVEX, "the root of the power is a convex increasing power");
    } else if (x.hi() <= 0 && p >= 2 && p % 2 == 0) {
      pass(
          y,
          ROOT_CONVEX,
          g,
          CONCAVE,
          "the root of the power is a power of −g, which is convex and nonnegative");
    }
    if (x.lo() < 0) {
      return;
    }
    pass(
        y,
        p > 0 ? LOG_CONVEX : LOG_CONCAVE,
        g,
        LOG_CONVEX,
        "its logarithm is the exponent times that of the base");
    pass(
        y,
        p > 0 ? LOG_CONCAVE : LOG_CONVEX,
        g,
        LOG_CONCAVE,
        "its logarithm is the exponent times that of the base");
    if (p > 0 && p <= 2) {
      pass(y, ROOT_CONCAVE, g, CONCAVE, "the root of the power is a concave increasing power");
    }
  }

  private static void pass(Fact y, Property property, Fact g, Property premise, String rule) {
    if (g.is(premise)) {
      y.add(property, rule, g.why(premise));
    }
  }

  /** The chain rule, \(\varphi'(g)\nabla g\). */
  static Interval @Nullable [] scaled(Interval slope, Interval @Nullable [] g) {
    if (g == null) {
      return null;
    }
    Interval[] scaled = new Interval[g.length];
    for (int j = 0; j < g.length; j++) {
      scaled[j] = g[j].times(slope);
    }
    return scaled;
  }

  /** The Hessian \(\varphi''(g)\,\nabla g\nabla g^\top+\varphi'(g)\,\nabla^2g\). */
  private static CurvatureBounds bounds(Fact g, Interval slope, Interval curvature) {
    Interval[] a = g.gradient;
    if (g.affine && a != null) {
      return CurvatureBounds.along(a, curvature);
    }
    Interval along = g.squaredSlope();
    Interval outer = g.dimension() == 1 ? along : along.hull(Interval.ZERO);
    Interval inner = g.bounds.extremes();
    return CurvatureBounds.between(g.dimension(), curvature.times(outer).plus(slope.times(inner)));
  }
}
