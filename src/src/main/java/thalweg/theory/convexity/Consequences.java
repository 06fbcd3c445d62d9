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
import thalweg.autodiff.FormulaGraph.Atom;
import thalweg.theory.convexity.Fact.Property;

/** What follows from what is known of one function, without looking at how it is made. */
final class Consequences {
  private Consequences() {}

  static void draw(Fact f) {
    if (f.affine) {
      f.bounds = CurvatureBounds.zero(f.dimension());
      f.properties.put(CONVEX, affine(f));
      f.properties.put(CONCAVE, affine(f));
    }
    if (f.isConstant() && f.range.lo() > 0) {
      f.add(LOG_CONVEX, "a positive constant");
    }
    if (f.isConstant() && f.range.lo() >= 0) {
      f.add(ROOT_CONVEX, "a nonnegative constant");
    }
    pass(f, ROOT_CONVEX, CONVEX, "the square of a nonnegative convex function is convex");
    pass(f, LOG_CONVEX, CONVEX, "a log-convex function is convex");
    fromCurvature(f);
    if (f.is(CONCAVE) && f.range.lo() >= 0) {
      f.add(ROOT_CONCAVE, "the root of a nonnegative concave function is concave", f.why(CONCAVE));
    }
    pass(
        f, ROOT_CONCAVE, LOG_CONCAVE, "the logarithm is a concave increasing function of the root");
    pass(f, LOG_CONCAVE, QUASICONCAVE, "a log-concave function is quasiconcave");
    pass(f, CONVEX, QUASICONVEX, "a convex function is quasiconvex");
    pass(f, CONCAVE, QUASICONCAVE, "a concave function is quasiconcave");
    fromMonotonicity(f);
  }

  private static Reason affine(Fact f) {
    String rule =
        f.isConstant()
            ? "a number"
            : f.made == Atom.VARIABLE
                ? "a coordinate"
                : "a sum of multiples of coordinates and a number";
    return new Reason(f.text, f.isConstant() ? "constant" : "affine", rule, List.of());
  }

  private static void pass(Fact f, Property premise, Property conclusion, String rule) {
    if (f.is(premise)) {
      f.add(conclusion, rule, f.why(premise));
    }
  }

  /** The second-order condition, and back: a convex function has no curvature below 0. */
  private static void fromCurvature(Fact f) {
    if (!f.is(CONVEX) && f.bounds.extremes().lo() >= 0) {
      f.add(
          CONVEX,
          "second-order condition: no eigenvalue of the Hessian is below "
              + Words.number(f.bounds.extremes().lo()),
          Curvatures.terms(f, Curvatures.DEEPEST).toArray(Reason[]::new));
    }
    if (!f.is(CONCAVE) && f.bounds.extremes().hi() <= 0) {
      f.add(
          CONCAVE,
          "second-order condition: no eigenvalue of the Hessian is above "
              + Words.number(f.bounds.extremes().hi()),
          Curvatures.terms(f, Curvatures.DEEPEST).toArray(Reason[]::new));
    }
    if (f.is(CONVEX)) {
      f.bounds = f.bounds.convex();
    }
    if (f.is(CONCAVE)) {
      f.bounds = f.bounds.concave();
    }
  }

  /** On a line, a function that only rises or only falls has intervals as sublevel and superlevel sets. */
  private static void fromMonotonicity(Fact f) {
    Interval[] g = f.gradient;
    if (f.dimension() == 1 && g != null && (g[0].lo() >= 0 || g[0].hi() <= 0)) {
      String rule = "a monotone function of one variable";
      f.add(QUASICONVEX, rule);
      f.add(QUASICONCAVE, rule);
    }
  }
}
