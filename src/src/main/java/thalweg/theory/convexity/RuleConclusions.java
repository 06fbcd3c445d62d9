package thalweg.theory.convexity;

import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Matrices;
import thalweg.theory.convexity.Fact.Property;

/** What the rules conclude of a whole function from what they know of its formula's result. */
final class RuleConclusions {
  private RuleConclusions() {}

  static Optional<Conclusion> convexity(Fact f) {
    return has(f, Property.CONVEX, "convex");
  }

  static Optional<Conclusion> quasiconvexity(Fact f) {
    return has(f, Property.QUASICONVEX, "quasiconvex");
  }

  private static Optional<Conclusion> has(Fact f, Property property, String claim) {
    return f.is(property)
        ? Optional.of(Conclusion.proved(claim, Double.NaN, f.why(property)))
        : Optional.empty();
  }

  static Optional<Conclusion> strongConvexity(Fact f) {
    String claim = "strongly convex";
    Interval extremes = f.bounds.extremes();
    if (extremes.lo() > 0) {
      return Optional.of(
          Conclusion.proved(claim, extremes.lo(), Curvatures.reason(f, "μ", extremes.lo())));
    }
    if (f.affine || f.bounds.isSingularQuadratic()) {
      String rule =
          f.affine
              ? "an affine function is straight"
              : "a quadratic form is flat along the null space of its matrix";
      return Optional.of(
          Conclusion.impossible(claim, new Reason(f.text, "not strongly convex", rule, List.of())));
    }
    return Optional.empty();
  }

  static Optional<Conclusion> smoothness(Fact f) {
    Interval extremes = f.bounds.extremes();
    double constant = extremes.magnitude();
    return Double.isInfinite(constant)
        ? Optional.empty()
        : Optional.of(Conclusion.proved("smooth", constant, Curvatures.reason(f, "L", constant)));
  }

  /** From strong convexity, or from functions of positive curvature along linear maps, whose gradients stay in the maps' range. */
  static Optional<Conclusion> polyakLojasiewicz(Fact f) {
    String claim = "Polyak–Łojasiewicz";
    double mu = f.bounds.extremes().lo();
    if (mu > 0) {
      Reason strong = Curvatures.reason(f, "μ", mu);
      return Optional.of(
          Conclusion.proved(
              claim,
              mu,
              new Reason(
                  f.text,
                  claim + " with μ = " + Words.number(mu),
                  "a strongly convex function is, with the same μ",
                  List.of(strong))));
    }
    return f.strongAlongItsMaps
        ? inItsRange(
            f,
            "strongly convex functions of linear maps, so the gradient is in the range of the Hessian's lower bound")
        : Optional.empty();
  }

  /** \(f(0)+\tfrac12w^\top Hw\) with H semidefinite, where the gradient Hw is in the range of H. */
  static Optional<Conclusion> semidefiniteForm(Fact f) {
    return f.bounds.isSingularQuadratic()
        ? inItsRange(f, "a quadratic form, whose gradient Hw is in the range of the Hessian H")
        : Optional.empty();
  }

  private static Optional<Conclusion> inItsRange(Fact f, String rule) {
    String claim = "Polyak–Łojasiewicz";
    DMatrixRMaj low = f.bounds.lower();
    double smallest = low == null ? 0 : smallestPositive(low);
    if (low == null || !(smallest > 0)) {
      return Optional.empty();
    }
    return Optional.of(
        Conclusion.proved(
            claim,
            smallest,
            new Reason(
                f.text,
                claim + " with μ = " + Words.number(smallest),
                rule
                    + ": μ is its smallest eigenvalue above 0, as its rank is "
                    + Definiteness.exactRank(low)
                    + " of "
                    + low.numRows,
                f.is(Property.CONVEX) ? List.of(f.why(Property.CONVEX)) : List.of())));
  }

  /** The smallest eigenvalue above 0 of a matrix that is known exactly, less an allowance for rounding; 0 if the rank is not known. */
  private static double smallestPositive(DMatrixRMaj a) {
    int rank = Definiteness.exactRank(a);
    if (rank <= 0) {
      return 0;
    }
    double[] ascending = Matrices.symmetricEigenvalues(a);
    double largest = ascending[ascending.length - 1];
    return ascending[ascending.length - rank] - 16 * ascending.length * Math.ulp(largest);
  }
}
