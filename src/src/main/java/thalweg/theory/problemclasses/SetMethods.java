package thalweg.theory.problemclasses;

import static thalweg.theory.problemclasses.Need.CONVEX;
import static thalweg.theory.problemclasses.Need.LIPSCHITZ_GRADIENT;
import static thalweg.theory.problemclasses.Need.SET;
import static thalweg.theory.problemclasses.Need.SMOOTH;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import thalweg.constraints.Box;
import thalweg.constraints.ConvexSet;
import thalweg.constraints.LinearOracle;
import thalweg.constraints.Simplex;
import thalweg.solvers.bounded.LbfgsB;
import thalweg.solvers.sets.FrankWolfe;
import thalweg.solvers.sets.MirrorDescent;
import thalweg.solvers.sets.OverSet;
import thalweg.solvers.sets.ProjectedGradient;
import thalweg.solvers.sets.SpectralProjectedGradient;
import thalweg.solvers.sets.Subgradient;
import thalweg.theory.guarantees.ConvexSetGuarantees;
import thalweg.theory.guarantees.Guarantee;
import thalweg.theory.guarantees.ProximalGuarantees;
import thalweg.theory.guarantees.Quantities;
import thalweg.theory.guarantees.Quantity;

/** Methods over one convex set, and for kinks, which are over the whole space at least. */
final class SetMethods {
  private static final String OVER_SET = ".minimize(new OverSet<>(f, set)";

  private SetMethods() {}

  static List<Method> all() {
    return List.of(
        new Method(
            ProjectedGradient.class,
            List.of(SET, SMOOTH, LIPSCHITZ_GRADIENT, Need.STRONGLY_CONVEX_PART),
            s -> projected(s, ProximalGuarantees.PROXIMAL_GRADIENT_STRONGLY_CONVEX)),
        new Method(
            ProjectedGradient.class,
            List.of(SET, SMOOTH, LIPSCHITZ_GRADIENT, CONVEX),
            s -> projected(s, ProximalGuarantees.PROJECTED_GRADIENT)),
        new Method(
            ProjectedGradient.class,
            List.of(SET, SMOOTH, LIPSCHITZ_GRADIENT, Need.NOT_CONVEX),
            s ->
                Promise.without(
                    s,
                    ProjectedGradient.class,
                    "the value never rises; no theorem of the library says how fast it falls without convexity",
                    projected(s))),
        new Method(
            FrankWolfe.class,
            List.of(Need.BOUNDED_ORACLE, SMOOTH, LIPSCHITZ_GRADIENT, CONVEX),
            SetMethods::frankWolfe),
        new Method(
            MirrorDescent.class,
            List.of(Need.SIMPLEX, CONVEX, Need.SLOPE, Need.INSIDE),
            SetMethods::mirrorDescent),
        new Method(
            Subgradient.class,
            List.of(Need.FREE_OR_SET, Need.NO_PENALTY, Need.KINKS, CONVEX, Need.SLOPE),
            SetMethods::subgradient),
        new Method(
            LbfgsB.class,
            List.of(Need.BOX, SMOOTH),
            s ->
                Promise.without(
                    s,
                    LbfgsB.class,
                    "no bound is known that is worth having; mostly the fastest within bounds",
                    lbfgsB(s))),
        new Method(
            SpectralProjectedGradient.class,
            List.of(SET, SMOOTH),
            s ->
                Promise.without(
                    s,
                    SpectralProjectedGradient.class,
                    "needs no L; mostly much faster than fixed steps",
                    spectral(s))));
  }

  /** The set, of which a need has said that it is of this type. */
  private static <C extends ConvexSet> C set(Setting s, Class<C> type) {
    return type.cast(Objects.requireNonNull(s.set()));
  }

  private static OverSet<ConvexSet> over(Setting s) {
    ConvexSet set = s.set() == null ? Box.unbounded(s.start().length) : s.set();
    return new OverSet<>(s.f(), set);
  }

  private static Promise.Bound projected(Setting s) {
    double alpha = s.constants().stepSizes().safe();
    ProjectedGradient solver = new ProjectedGradient(alpha);
    return new Promise.Bound(
        "new ProjectedGradient(" + alpha + ")" + OVER_SET,
        alpha,
        (start, stop) -> solver.minimize(over(s), start, stop));
  }

  private static Advice projected(Setting s, Guarantee theorem) {
    Quantities q = Promise.quantities(s, s.constants().stepSizes().safe());
    return Promise.of(s, ProjectedGradient.class, theorem, k -> q, k -> projected(s));
  }

  private static Advice frankWolfe(Setting s) {
    LinearOracle set = set(s, LinearOracle.class);
    Quantities q = Promise.quantities(s, Double.NaN);
    return Promise.of(
        s,
        FrankWolfe.class,
        ConvexSetGuarantees.FRANK_WOLFE,
        k -> q,
        k ->
            new Promise.Bound(
                "new FrankWolfe()" + OVER_SET,
                Double.NaN,
                (start, stop) ->
                    new FrankWolfe().minimize(new OverSet<>(s.f(), set), start, stop)));
  }

  /** The step size that makes the bound for k steps least, \(\alpha=\sqrt{2B/(k+1)}/M\) with \(B\le-\ln\min_iw_i\). */
  private static Advice mirrorDescent(Setting s) {
    double slope = s.constants().lipschitz().upper();
    double divergence = -Math.log(Arrays.stream(s.start()).min().orElseThrow());
    Quantities q = Promise.quantities(s, Double.NaN).with(Quantity.DIVERGENCE, divergence);
    Simplex simplex = set(s, Simplex.class);
    return Promise.of(
        s,
        MirrorDescent.class,
        ConvexSetGuarantees.MIRROR_DESCENT,
        k -> q.with(Quantity.STEP_SIZE, Math.sqrt(2 * divergence / (k + 1.0)) / slope),
        k -> {
          double alpha = Math.sqrt(2 * divergence / (steps(k) + 1.0)) / slope;
          MirrorDescent solver = new MirrorDescent(alpha);
          return new Promise.Bound(
              "new MirrorDescent(" + alpha + ")" + OVER_SET,
              alpha,
              (start, stop) -> solver.minimize(new OverSet<>(s.f(), simplex), start, stop));
        });
  }

  private static Advice subgradient(Setting s) {
    double slope = s.constants().lipschitz().upper();
    Quantities q = Promise.quantities(s, Double.NaN);
    String problem =
        s.set() == null ? ".minimize(new OverSet<>(f, Box.unbounded(f.dimension()))" : OVER_SET;
    double r = s.distance();
    return Promise.of(
        s,
        Subgradient.class,
        ConvexSetGuarantees.SUBGRADIENT_BEST_STEP,
        k ->
            r > 0
                ? q.with(Quantity.STEPS, k)
                    .with(Quantity.STEP_SIZE, r / (slope * Math.sqrt(k + 1.0)))
                : q.with(Quantity.STEPS, k),
        k -> {
          double alpha = (r > 0 ? r : 1) / (slope * Math.sqrt(steps(k) + 1.0));
          Subgradient solver = new Subgradient(alpha);
          return new Promise.Bound(
              "new Subgradient(" + alpha + ")" + problem,
              alpha,
              (start, stop) -> solver.minimize(over(s), start, stop));
        });
  }

  /** Where no number of steps is known, the step size is that of a thousand. */
  private static int steps(int k) {
    return k == 0 ? 1000 : k;
  }

  private static Promise.Bound lbfgsB(Setting s) {
    Box box = set(s, Box.class);
    return new Promise.Bound(
        "new LbfgsB(set).minimize(f",
        Double.NaN,
        (start, stop) -> new LbfgsB(box).minimize(s.f(), start, stop));
  }

  private static Promise.Bound spectral(Setting s) {
    return new Promise.Bound(
        "new SpectralProjectedGradient()" + OVER_SET,
        Double.NaN,
        (start, stop) -> new SpectralProjectedGradient().minimize(over(s), start, stop));
  }
}
