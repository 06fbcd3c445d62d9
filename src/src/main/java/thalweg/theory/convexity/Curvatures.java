package thalweg.theory.convexity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import thalweg.autodiff.FormulaGraph.Atom;

/** Tells where bounds on the Hessian come from: which terms, and which rule bounds each. */
final class Curvatures {
  static final int DEEPEST = 3;

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
    if (f.from.size() == 1 && (f.made == Atom.TIMES || f.made == Atom.NEGATIVE)) {
      return "a multiple";
    }
    return switch (f.made) {
      case SUM, PLUS, MINUS, ROW_SUMS -> "bounds of a sum are sums of bounds";
      case TIMES, DIVIDED_BY ->
          f.from.stream().allMatch(part -> part.affine)
              ? "a product of affine functions has the constant Hessian abᵀ + baᵀ"
              : "bounds of a product, from those of its factors";
      case LOG_SUM_EXP, LOG_ADD_EXP ->
          "log-sum-exp of affine functions with rows A is between 0 and ½AᵀA";
      default ->
          f.from.size() == 1 && f.from.get(0).affine
              ? "affine precomposition: φ'' times aaᵀ"
              : "the chain rule on the curvature";
    };
  }

  /** The terms that bend, those under one rule told once with the bounds of all. */
  static List<Reason> terms(Fact f, int depth) {
    Map<String, List<Fact>> alike = new LinkedHashMap<>();
    for (Fact part : f.from) {
      if (!part.affine && depth > 0) {
        alike
            .computeIfAbsent(f.from.size() > 2 ? rule(part) : part.text, k -> new ArrayList<>())
            .add(part);
      }
    }
    List<Reason> terms = new ArrayList<>();
    alike.values().forEach(parts -> terms.add(term(parts, depth)));
    return terms;
  }

  private static Reason term(List<Fact> parts, int depth) {
    Fact first = parts.get(0);
    Interval all = first.bounds.extremes();
    for (Fact part : parts) {
      all = all.hull(part.bounds.extremes());
    }
    String more = parts.size() == 1 ? "" : " and " + (parts.size() - 1) + Reason.MORE;
    return new Reason(
        first.text + more,
        "of curvature " + (all.isPoint() ? "" : "in ") + Words.interval(all),
        rule(first),
        terms(first, depth - 1));
  }
}
