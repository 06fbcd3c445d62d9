package thalweg.theory.problemclasses;

import static thalweg.theory.problemclasses.Need.CONVEX;
import static thalweg.theory.problemclasses.Need.LIPSCHITZ_GRADIENT;
import static thalweg.theory.problemclasses.Need.PENALTY;
import static thalweg.theory.problemclasses.Need.SMOOTH;

import java.util.List;
import thalweg.solvers.Solver;
import thalweg.solvers.proximal.Composite;
import thalweg.solvers.proximal.Fista;
import thalweg.solvers.proximal.ProximalGradient;
import thalweg.theory.guarantees.Guarantee;
import thalweg.theory.guarantees.ProximalGuarantees;
import thalweg.theory.guarantees.Quantities;

/** Methods for a smooth function plus a penalty with a proximal step. */
final class CompositeMethods {
  private CompositeMethods() {}

  static List<Method> all() {
    return List.of(
        new Method(
            ProximalGradient.class,
            List.of(PENALTY, SMOOTH, LIPSCHITZ_GRADIENT, Need.STRONGLY_CONVEX_PART),
            s -> proximal(s, ProximalGuarantees.PROXIMAL_GRADIENT_STRONGLY_CONVEX)),
        new Method(
            ProximalGradient.class,
            List.of(PENALTY, SMOOTH, LIPSCHITZ_GRADIENT, CONVEX),
            s -> proximal(s, ProximalGuarantees.PROXIMAL_GRADIENT_CONVEX)),
        new Method(
            Fista.class,
            List.of(PENALTY, SMOOTH, LIPSCHITZ_GRADIENT, CONVEX),
            CompositeMethods::fista),
        new Method(
            ProximalGradient.class,
            List.of(PENALTY, SMOOTH, LIPSCHITZ_GRADIENT, Need.NOT_CONVEX),
            s ->
                Promise.without(
                    s,
                    ProximalGradient.class,
                    "the value never rises; no theorem of the library says how fast it falls without convexity",
                    proximal(s))));
  }

  private static Promise.Bound proximal(Setting s) {
    double alpha = s.constants().stepSizes().safe();
    return bound(s, "new ProximalGradient(" + alpha + ")", alpha, new ProximalGradient(alpha));
  }

  private static Advice proximal(Setting s, Guarantee theorem) {
    Quantities q = Promise.quantities(s, s.constants().stepSizes().safe());
    return Promise.of(s, ProximalGradient.class, theorem, k -> q, k -> proximal(s));
  }

  private static Advice fista(Setting s) {
    double alpha = s.constants().stepSizes().safe();
    Quantities q = Promise.quantities(s, alpha);
    return Promise.of(
        s,
        Fista.class,
        ProximalGuarantees.FISTA,
        k -> q,
        k -> bound(s, "new Fista(" + alpha + ")", alpha, new Fista(alpha)));
  }

  private static Promise.Bound bound(
      Setting s, String text, double alpha, Solver<Composite> solver) {
    return new Promise.Bound(
        text + ".minimize(new Composite(f, r)",
        alpha,
        (start, stop) -> solver.minimize((Composite) s.whole(), start, stop));
  }
}
