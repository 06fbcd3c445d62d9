package thalweg.theory.convexity;

import java.util.ArrayList;
import java.util.List;
import thalweg.autodiff.FormulaGraph.Atom;

/** Tells where bounds on the Hessian come from: which terms, and which rule bounds each. */
final class Curvatures {
  private static final int DEEPEST = 3;
  private static final int MOST = 5;

  private Curvatures() {}

  /** The tree for a constant that follows from the bounds on the Hessian. */
  static Reason reason(Fact f, String symbol, double constant) {
    boolean mu = symbol.equals("μ");
    String rule =
        mu
            ? "the smallest eigenvalue of the Hessian's lower bound; " + rule(f)
            : "the largest magnitude of an eigenvalue of the Hessian's bounds; " + rule(f);
    return new Reason(
        f.text,
        (mu ? "strongly convex with μ = " : "smooth with L = ") + Words.number(constant),
        rule,
        terms(f, DEEPEST));
  }

  private static String rule(Fact f) {
    return switch (f.made) {
      case SUM, PLUS, MINUS, ROW_SUMS, NEGATIVE -> "bounds of a sum are sums of bounds";
      case TIMES, DIVIDED_BY ->
          f.from.stream().allMatch(part -> part.affine)
              ? "a product of affine functions has the constant Hessian abᵀ + baᵀ"
              : "bounds of a multiple or of a product";
      case LOG_SUM_EXP, LOG_ADD_EXP ->
          "log-sum-exp of affine functions with rows A is between 0 and ½AᵀA";
      default ->
          f.from.size() == 1 && f.from.get(0).affine
              ? "affine precomposition: φ'' times aaᵀ"
              : "the chain rule on the curvature";
    };
  }

  private static List<Reason> terms(Fact f, int depth) {
    List<Reason> terms = new ArrayList<>();
    boolean sum = f.made != Atom.VARIABLE && depth > 0;
    for (Fact part : f.from) {
      if (!sum || part.affine || terms.size() == MOST) {
        continue;
      }
      terms.add(
          new Reason(
              part.text,
              "of curvature in " + Words.interval(part.bounds.extremes()),
              rule(part),
              terms(part, depth - 1)));
    }
    return terms;
  }
}
