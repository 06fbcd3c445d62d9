package thalweg.theory.convexity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import thalweg.autodiff.Autodiff;
import thalweg.autodiff.AutodiffResiduals;
import thalweg.autodiff.FormulaGraph;
import thalweg.constraints.Box;
import thalweg.functions.LeastSquares;
import thalweg.functions.Objective;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.Check;

/** Asks the rules first, then looks for witnesses against what they leave open. */
final class Investigation {
  /** At how many points the operations of a formula must be the same. */
  private static final int LOOKS = 5;

  /** So many slopes are kept at the most, a few hundred megabytes. */
  private static final long LARGEST = 5_000_000;

  private final Objective f;
  private final Box domain;
  private final int trials;
  private final long seed;
  private final List<String> notes = new ArrayList<>();
  private @Nullable Fact known;
  private @Nullable FormulaValues values;
  private String remark = "";

  private Investigation(Objective f, Box domain, int trials, long seed) {
    this.f = f;
    this.domain = domain;
    this.trials = Check.atLeast("trials", trials, 1);
    this.seed = seed;
    Evaluation.dimension(f, domain.dimension());
    boolean room = false;
    for (int j = 0; j < domain.dimension(); j++) {
      room |= domain.lower()[j] < domain.upper()[j];
    }
    if (!room) {
      throw new IllegalArgumentException(
          "domain must have more than one point but has only " + Words.point(domain.lower()));
    }
  }

  static ConvexityReport ofFormula(Autodiff f, Box domain, int trials, long seed) {
    Investigation investigation = new Investigation(f, domain, trials, seed);
    investigation.applyRules(f::formula, result -> result[0]);
    return investigation.report(Optional.of(f));
  }

  static ConvexityReport ofLeastSquares(LeastSquares f, Box domain, int trials, long seed) {
    Investigation investigation = new Investigation(f, domain, trials, seed);
    if (f.residuals() instanceof AutodiffResiduals formula) {
      investigation.applyRules(formula::formula, Investigation::halfSumOfSquares);
    } else {
      investigation.remark =
          "residuals known by their values only: write them as a formula with Autodiff.residuals";
    }
    return investigation.report(Optional.empty());
  }

  static ConvexityReport ofValues(Objective f, Box domain, int trials, long seed) {
    Investigation investigation = new Investigation(f, domain, trials, seed);
    investigation.remark = "known by its values only: write it as a formula with Autodiff.of";
    return investigation.report(
        f instanceof TwiceDifferentiable smooth ? Optional.of(smooth) : Optional.empty());
  }

  private static Fact halfSumOfSquares(Fact[] r) {
    List<Fact> squares = new ArrayList<>();
    double[] half = new double[r.length];
    for (int i = 0; i < r.length; i++) {
      half[i] = 0.5;
      squares.add(
          CompositionRules.compose(
              "(" + r[i].text + ")²",
              FormulaGraph.Atom.SQUARE,
              0,
              ScalarFunction.SQUARE,
              r[i],
              new DomainNotes()));
    }
    return LinearRules.combine("½‖r‖²", FormulaGraph.Atom.SUM, half, squares);
  }

  private void applyRules(
      Function<double[], Optional<FormulaGraph>> formula, FormulaValues.Result result) {
    Optional<FormulaGraph> graph = graph(formula);
    if (graph.isEmpty()) {
      return;
    }
    long entries = graph.get().nodes().stream().mapToLong(FormulaGraph.Node::size).sum();
    if (entries * domain.dimension() > LARGEST) {
      remark =
          "no rule applies because the formula is too large: %d numbers of %d parameters"
              .formatted(entries, domain.dimension());
      return;
    }
    FormulaAnalysis analysis = new FormulaAnalysis(graph.get(), domain);
    Fact fact = result.of(analysis.run());
    values = new FormulaValues(f, graph.get(), result);
    notes.addAll(analysis.notes.restrictions());
    String trouble = analysis.notes.trouble();
    if (trouble == null) {
      known = fact;
    } else {
      remark = "no rule applies because " + trouble;
    }
  }

  /** The operations, if they are the same at several points. */
  private Optional<FormulaGraph> graph(Function<double[], Optional<FormulaGraph>> formula) {
    Sampler sampler = new Sampler(domain, ~seed);
    Optional<FormulaGraph> first = Optional.empty();
    for (int k = 0; k < LOOKS; k++) {
      double[] w = sampler.point();
      Optional<FormulaGraph> graph;
      try {
        graph = formula.apply(w);
      } catch (RuntimeException e) {
        throw new IllegalArgumentException(
            "the formula failed at w = %s: %s"
                .formatted(Words.point(w), e.getMessage() == null ? e : e.getMessage()),
            e);
      }
      if (graph.isEmpty()) {
        remark =
            "no rule applies because the formula looks at a value(), so its operations may differ from point to point";
        return graph;
      } else if (k > 0 && !graph.get().matches(first.orElseThrow())) {
        remark =
            "no rule applies because the formula takes other operations or numbers at other points";
        return Optional.empty();
      }
      first = graph;
    }
    return first;
  }

  private Optional<Conclusion> rule(Function<Fact, Optional<Conclusion>> conclude) {
    return Optional.ofNullable(known).flatMap(conclude);
  }

  private ConvexityReport report(Optional<TwiceDifferentiable> smooth) {
    Optional<Conclusion> convex = rule(RuleConclusions::convexity);
    Optional<Conclusion> strong = rule(RuleConclusions::strongConvexity);
    Optional<Conclusion> quasi = rule(RuleConclusions::quasiconvexity);
    FormulaValues formula = values;
    Evaluation evaluation = formula != null ? formula : new Evaluation.ByNudges(f);
    WitnessSearch search = new WitnessSearch(evaluation, new Sampler(domain, seed));
    if (convex.isEmpty() || strong.isEmpty() || quasi.isEmpty()) {
      search.run(trials, smooth);
    }
    String open =
        search.known() == 0 ? "none of the trials gave three finite values on a line" : "";
    String end = remark.isEmpty() ? open : open.isEmpty() ? remark : open + "; " + remark;
    return new ConvexityReport(
        known != null ? known.text : f.toString(),
        convex.orElseGet(() -> searched("convex", search.againstConvexity(), search, end)),
        strong.orElseGet(
            () -> searched("strongly convex", search.againstStrongConvexity(), search, end)),
        quasi.orElseGet(() -> searched("quasiconvex", search.againstQuasiconvexity(), search, end)),
        rule(RuleConclusions::smoothness)
            .orElseGet(() -> Conclusion.undecided("smooth", 0, "no rule gives an L")),
        rule(RuleConclusions::polyakLojasiewicz)
            .or(() -> rule(this::semidefiniteForm))
            .or(() -> StationaryPoints.refute(formula, domain, seed))
            .orElseGet(() -> Conclusion.undecided("Polyak–Łojasiewicz", 0, "no rule gives a μ")),
        notes);
  }

  /** The rule for quadratic forms, if the function is one: stationary at 0. */
  private Optional<Conclusion> semidefiniteForm(Fact fact) {
    FormulaValues formula = values;
    double[] zero = new double[domain.dimension()];
    boolean form =
        formula != null
            && domain.contains(zero, 0)
            && StationaryPoints.isStationary(formula.at(zero));
    return form ? RuleConclusions.semidefiniteForm(fact) : Optional.empty();
  }

  private static Conclusion searched(
      String claim, Optional<Witness> witness, WitnessSearch search, String remark) {
    return witness
        .map(found -> Conclusion.refuted(claim, found))
        .orElseGet(() -> Conclusion.undecided(claim, search.known(), remark));
  }
}
