package thalweg.theory.convexity;

import thalweg.autodiff.FormulaGraph;
import thalweg.constraints.Box;
import thalweg.functions.Objective;

/** Values of a formula, with rigorous bounds: its operations in interval arithmetic at a single point. */
record FormulaValues(Objective f, FormulaGraph graph, Result result) implements Evaluation {

  /** How the entries of the graph's result make the value. */
  @FunctionalInterface
  interface Result {
    Fact of(Fact[] entries);
  }

  @Override
  public double value(double[] w) {
    return Evaluation.valueOf(f, w);
  }

  @Override
  public Interval enclosure(double[] w) {
    Fact fact = at(w);
    return fact == null ? Interval.ALL : fact.range;
  }

  /** What the rules know of the function at one point; null where it is not defined. */
  @org.jspecify.annotations.Nullable
  Fact at(double[] w) {
    FormulaAnalysis analysis = new FormulaAnalysis(graph, new Box(w, w));
    try {
      Fact fact = result.of(analysis.run());
      return analysis.notes.trouble() == null ? fact : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
