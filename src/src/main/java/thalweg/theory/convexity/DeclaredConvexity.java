package thalweg.theory.convexity;

import java.util.List;
import java.util.Optional;
import thalweg.constraints.Box;
import thalweg.functions.Objective;
import thalweg.losses.Loss;
import thalweg.losses.VectorLoss;
import thalweg.models.LinearModel;
import thalweg.penalties.Penalty;

/**
 * Losses, penalties and models, which say themselves whether they are convex and with which constants; rules put the parts together,
 * and what is declared is still looked at: a witness against it outranks it.
 */
final class DeclaredConvexity {
  private static final int TRIALS = 600;

  private DeclaredConvexity() {}

  static ConvexityReport of(Loss loss, double target) {
    loss.checkTarget(target);
    Objective f = Objective.of(1, s -> loss.value(s[0], target));
    String name = name(loss) + " of the score, target " + Words.number(target);
    return report(name, f, atom(name, loss.convex()), loss.strongConvexity(), loss.smoothness());
  }

  static ConvexityReport of(VectorLoss loss, int scores, double[] target) {
    loss.checkTarget(target);
    Objective f = Objective.of(scores, s -> loss.value(s, target));
    String name = name(loss) + " of the scores, target " + Words.point(target);
    return report(name, f, atom(name, loss.convex()), loss.strongConvexity(), loss.smoothness());
  }

  static ConvexityReport of(Penalty penalty, int dimension) {
    Objective f = Objective.of(dimension, penalty::value);
    String name = name(penalty);
    double mu = penalty.strongConvexity();
    return report(name, f, atom(name, mu >= 0), mu, penalty.smoothness());
  }

  /** The mean over examples of a loss of affine scores, plus a penalty. */
  static ConvexityReport of(LinearModel f) {
    Optional<Reason> loss = atom("the loss " + name(f.loss()), f.loss().convex());
    Optional<Reason> penalty =
        atom("the penalty " + name(f.penalty()), f.penalty().strongConvexity() >= 0);
    Optional<Reason> sum = Optional.empty();
    if (loss.isPresent() && penalty.isPresent()) {
      Reason mean =
          new Reason(
              "the mean loss of the scores",
              "convex",
              "a convex function of affine scores, and a sum with nonnegative factors",
              List.of(loss.get()));
      sum =
          Optional.of(
              new Reason(
                  f.toString(),
                  "convex",
                  "a sum of convex functions",
                  List.of(mean, penalty.get())));
    }
    return report(f.toString(), f, sum, f.strongConvexity(), f.smoothness());
  }

  private static Optional<Reason> atom(String name, boolean convex) {
    return convex
        ? Optional.of(new Reason(name, "convex", "known of it, see its documentation", List.of()))
        : Optional.empty();
  }

  private static String name(Object part) {
    return part.toString().replace("[]", "");
  }

  private static ConvexityReport report(
      String name, Objective f, Optional<Reason> convex, double mu, double smoothness) {
    WitnessSearch search =
        new WitnessSearch(new Evaluation.ByNudges(f), new Sampler(Box.unbounded(f.dimension()), 1));
    search.run(TRIALS, Optional.empty());
    Optional<Witness> chord = search.againstConvexity();
    String remark = convex.isPresent() && chord.isPresent() ? "although it declares itself so" : "";
    boolean strong = convex.isPresent() && chord.isEmpty() && mu > 0;
    String rule = "eigenvalues of the Hessian, bounded from the constants of its parts";
    return new ConvexityReport(
        name,
        conclude("convex", chord, convex, search, remark),
        strong
            ? constant("strongly convex", mu, name, "μ", rule)
            : conclude("strongly convex", chord, Optional.empty(), search, ""),
        conclude(
            "quasiconvex",
            search.againstQuasiconvexity(),
            convex.map(
                why ->
                    new Reason(
                        name, "quasiconvex", "a convex function is quasiconvex", List.of(why))),
            search,
            ""),
        Double.isFinite(smoothness)
            ? constant("smooth", smoothness, name, "L", rule)
            : Conclusion.undecided("smooth", 0, "it declares no L, as where there is a kink"),
        strong
            ? constant(
                "Polyak–Łojasiewicz",
                mu,
                name,
                "μ",
                "a strongly convex function is, with the same μ")
            : Conclusion.undecided("Polyak–Łojasiewicz", 0, "no rule gives a μ"),
        List.of());
  }

  private static Conclusion conclude(
      String claim,
      Optional<Witness> against,
      Optional<Reason> reason,
      WitnessSearch search,
      String remark) {
    if (against.isPresent()) {
      Conclusion refuted = Conclusion.refuted(claim, against.get());
      return remark.isEmpty() ? refuted : refuted.with(remark);
    }
    return reason
        .map(why -> Conclusion.proved(claim, Double.NaN, why))
        .orElseGet(() -> Conclusion.undecided(claim, search.known(), remark));
  }

  private static Conclusion constant(
      String claim, double value, String name, String symbol, String rule) {
    String statement = claim + " with " + symbol + " = " + Words.number(value);
    return Conclusion.proved(claim, value, new Reason(name, statement, rule, List.of()));
  }
}
